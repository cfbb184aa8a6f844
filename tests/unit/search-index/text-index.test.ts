import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { takeTexts } from '../../../src/integrations/search-index/text-index.ts';
import { page } from '../../content/fixtures/content.ts';

const html = (text: string) =>
  `<html lang="en"><body><main data-pagefind-body><h1>Title</h1><p>${text}</p></main></body></html>`;

const texts = { open: 'zebra', quiet: 'secretword', unbuilt: '' };
const pages = [
  page('en', 'open'),
  page('en', 'quiet', '', { quickExit: true, title: 'Calm', description: 'Softly.' }),
  page('en', 'unbuilt'),
];
const textIndex = await takeTexts(pages, ({ path }) =>
  path === 'unbuilt' ? undefined : html(texts[path as keyof typeof texts]),
);
const files = await textIndex();
/** What a file says, unpacked where Pagefind packed it. */
const textOf = (bytes: Uint8Array) =>
  Buffer.from(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString(
    'latin1',
  );
const all = files.map(({ content }) => textOf(content)).join('\n');

test('pages are found by their texts, one that can be left quietly only by title and description', () => {
  expect(all).toContain('zebra');
  expect(all).not.toContain('secretword');
  expect(all).toContain('Softly.');
  expect(all).toContain('/en/quiet/');
});

test('a page that was not built is not there', () => {
  expect(all).not.toContain('/en/unbuilt/');
});

test('no interface of Pagefind and no program of languages without pages is shipped', () => {
  const paths = files.map(({ path }) => path);
  expect(paths).toContain('pagefind.js');
  expect(paths).toContain('pagefind-entry.json');
  expect(paths.filter((path) => /\b(?:ui|highlight|worker)\b/.test(path))).toEqual([]);
});
