import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { cardsInFile, isSmall, type CardsFile, type Details } from '../../src/lib/search/card.ts';
import { readModel } from '../../src/lib/search/model.ts';
import { readPage, readPages } from './pages.ts';

const siteFolder = inject('siteFolder');
const folder = join(siteFolder, 'pagefind');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const read = <Value>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Value;

/** A text as Pagefind keeps it, to be shown: without the marks between its Japanese words. */
interface Fragment {
  url: string;
  content: string;
  anchors: unknown[];
}
const fragments = names
  .filter((name) => name.endsWith('.pf_fragment'))
  .map((name) => {
    const file = gunzipSync(readFileSync(join(folder, name))).toString();
    const fragment = JSON.parse(file.slice(file.indexOf('{'))) as Fragment;
    return { ...fragment, content: fragment.content.replaceAll('\u200b', '') };
  });

test('Pagefind’s index of each language has its files, and nothing that no page uses', () => {
  const { languages: indexed } = read<{
    languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
  }>('pagefind-entry.json');
  expect(Object.keys(indexed).sort()).toEqual(languages.toSorted());
  for (const { hash, wasm, page_count: pages } of Object.values(indexed)) {
    expect(names).toContain(`pagefind.${hash}.pf_meta`);
    expect(names).toContain(`wasm.${wasm ?? 'unknown'}.pagefind`);
    expect(pages).toBeGreaterThan(0);
  }
  expect(names.filter((name) => /\.(?:js|css)$/.test(name))).toEqual(['pagefind.js']);
});

test('of a page that one can leave quietly, no sentence but its title and description is searched', () => {
  const quiet = fragments.filter(({ url }) =>
    readPage(siteFolder, url).document.querySelector('quick-exit'),
  );
  expect(quiet.length).toBeGreaterThan(0);
  expect(quiet.length).toBeLessThan(fragments.length / 2);
  const words = (text: string) => text.replaceAll(/[\s.]/g, '');
  for (const { url, content, anchors } of quiet) {
    const { document } = readPage(siteFolder, url);
    const [title, description] = [
      document.querySelector('h1')!.textContent,
      document.querySelector('meta[name="description"]')!.getAttribute('content')!,
    ];
    expect(words(content), url).toBe(words(title + description));
    expect(anchors).toEqual([]);
  }
});

test('no number to call stands among the texts: there it would be cited without what is known of it', () => {
  const numbers = new Set(
    readPages(siteFolder).flatMap(({ document }) =>
      document.querySelectorAll('a[href^="tel:"]').map((link) => link.textContent.trim()),
    ),
  );
  const long = [...numbers].filter((number) => number.replaceAll(/\D/g, '').length > 6);
  expect(long.length).toBeGreaterThan(10);
  for (const { url, content } of fragments)
    expect(
      long.filter((number) => content.includes(number)),
      url,
    ).toEqual([]);
});

describe.each(languages)('the cards in %s', (language) => {
  const { cards } = read<CardsFile>(`cards-${language}.json`);
  const pages = cards.filter(({ kind }) => !isSmall(kind));

  test('begin with the pages, which are those that the model scores and Pagefind searches', () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(cards.slice(0, pages.length)).toEqual(pages);
    const { buffer, byteOffset, length } = readFileSync(join(folder, `model-${language}.bin`));
    const model = readModel(buffer.slice(byteOffset, byteOffset + length));
    expect(model.biases).toHaveLength(pages.length);
    const searched = fragments.flatMap(({ url }) =>
      url.startsWith(`/${language}/`) ? [url.slice(language.length + 2)] : [],
    );
    expect(searched.sort()).toEqual(pages.map(({ path }) => path).sort());
  });

  test('say which pages one can leave quietly', () => {
    for (const { path, isQuiet = false } of pages) {
      const { document } = readPage(siteFolder, `/${language}/${path}`);
      expect(isQuiet, path).toBe(document.querySelector('quick-exit') !== null);
    }
  });

  test('all have their details, a sentence at least', () => {
    const files = Array.from({ length: Math.ceil(cards.length / cardsInFile) }, (_, place) =>
      read<Details[]>(`details/${language}-${place}.json`),
    );
    expect(names.filter((name) => new RegExp(`^details/${language}-\\d`).test(name))).toHaveLength(
      files.length,
    );
    for (const file of files.slice(0, -1)) expect(file).toHaveLength(cardsInFile);
    const details = files.flat();
    expect(details).toHaveLength(cards.length);
    expect(details.filter(({ text }) => text === '')).toEqual([]);
    const withNumbers = cards.filter((_, at) => details[at]!.phones);
    expect(withNumbers.length).toBeGreaterThan(0);
    expect(withNumbers.filter(({ kind }) => kind !== 'contact')).toEqual([]);
  });
});
