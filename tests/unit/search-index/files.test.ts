import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  checked,
  filesOfEveryQuery,
  idsFor,
  idsOf,
  joinIndexes,
  shortened,
  textFile,
} from '../../../src/integrations/search-index/files.ts';

const file = (path: string, text = '') => ({ path, content: new TextEncoder().encode(text) });

/** What Pagefind writes for one language. */
const indexOf = (language: string, hash: string, wasm: string | null, holdsWasm = true) => [
  file('pagefind.js', 'program'),
  file('pagefind-ui.js'),
  ...(holdsWasm ? [file(`wasm.${wasm ?? 'unknown'}.pagefind`)] : []),
  file(`pagefind.${hash}.pf_meta`),
  file(`index/${hash}.pf_index`),
  file(`fragment/${hash}.pf_fragment`),
  file(
    'pagefind-entry.json',
    JSON.stringify({ version: '1', languages: { [language]: { hash, wasm, page_count: 1 } } }),
  ),
];
const paths = (files: { path: string }[]) => files.map(({ path }) => path).sort();

test('concepts and texts stand in one folder, without interfaces and fragments', () => {
  const joined = joinIndexes(indexOf('zxx', 'zxx_c', null), indexOf('zxx', 'zxx_t', null));
  expect(paths(joined)).toEqual([
    'index/zxx_c.pf_index',
    'index/zxx_t.pf_index',
    'pagefind-entry.json',
    'pagefind.js',
    'pagefind.zxx_c.pf_meta',
    'pagefind.zxx_t.pf_meta',
    'wasm.unknown.pagefind',
  ]);
  const entry = joined.find(({ path }) => path === 'pagefind-entry.json')!;
  expect(JSON.parse(new TextDecoder().decode(entry.content))).toMatchObject({
    languages: { en: { hash: 'zxx_c' }, 'en-x-text': { hash: 'zxx_t' } },
  });
});

test('a program that only the texts brought is kept, one that nobody brought is an error', () => {
  const texts = indexOf('ja', 'ja_t', null);
  const concepts = indexOf('ja', 'ja_c', null, false);
  expect(paths(joinIndexes(concepts, texts))).toContain('wasm.unknown.pagefind');
  const without = texts.filter(({ path }) => !path.startsWith('wasm'));
  expect(() => joinIndexes(concepts, without)).toThrow('wasm.unknown.pagefind');
});

test('ids are read from fragments, by address', () => {
  const fragment = {
    path: 'fragment/ja_1.pf_fragment',
    content: gzipSync('pagefind_dcd{"url":"/ja/a/"}'),
  };
  expect([...idsOf([fragment, file('index/x.pf_index')])]).toEqual([['/ja/a/', 'ja_1']]);
});

test('a document that the index dropped stops the build', () => {
  const ids = new Map([['/ja/a/', 'ja_1']]);
  expect(idsFor('ja', ['a/'], ids)).toEqual(['1']);
  expect(() => idsFor('ja', ['a/', 'b/'], ids)).toThrow('ja/b/');
});

test('ids are cut as short as they stay different', () => {
  expect(shortened(['abcdefg', 'abcdefh'])).toEqual(['abcdefg', 'abcdefh']);
  expect(shortened(['abcdefg', 'bbcdefh'])).toEqual(['abc', 'bbc']);
});

test('what Pagefind only reports is an error', () => {
  expect(checked({ errors: [], index: 1 }, 'start').index).toBe(1);
  expect(() => checked({ errors: ['no room'] }, 'start')).toThrow('no room');
});

test('every query needs the list of parts, and the index where it is one part', () => {
  const files = (...paths: string[]) => paths.map((path) => textFile(path, ''));
  const one = files('pagefind.ja_1.pf_meta', 'pagefind.zxx_2.pf_meta', 'index/ja_3.pf_index');
  expect(filesOfEveryQuery('ja', one)).toEqual(['pagefind.ja_1.pf_meta', 'index/ja_3.pf_index']);
  expect(filesOfEveryQuery('ja', [...one, ...files('index/ja_4.pf_index')])).toEqual([
    'pagefind.ja_1.pf_meta',
  ]);
  expect(filesOfEveryQuery('en', one)).toEqual(['pagefind.zxx_2.pf_meta']);
});
