import { describe, expect, test } from 'vitest';
import translationState from '../../src/integrations/content-rules/rules/translation-state.ts';
import {
  fingerprintOf,
  isStale,
  staleTranslations,
  translationsNamed,
} from '../../src/model/graph/translation-state.ts';
import type { Language } from '../../src/model/language.ts';
import { page, problems, translated } from './fixtures/content.ts';

const words = { title: '題', description: '答え。', for: '人へ。', needs: ['メモ'] };
const japanese = page('ja', 'do/police', '本文', words);

test('a fingerprint is twelve hexadecimal digits and the same for the same words', () => {
  expect(fingerprintOf(japanese)).toMatch(/^[0-9a-f]{12}$/);
  expect(fingerprintOf(page('ja', 'do/police', '\n本文\n', words))).toBe(fingerprintOf(japanese));
});

test.each([
  ['title', { title: '別の題' }],
  ['description', { description: '別の答え。' }],
  ['for', { for: '別の人へ。' }],
  ['needs', { needs: ['カード'] }],
])('other words in "%s" give another fingerprint', (_, change) => {
  expect(fingerprintOf(page('ja', 'a', '本文', { ...words, ...change }))).not.toBe(
    fingerprintOf(japanese),
  );
});

test('another text gives another fingerprint, another day of review does not', () => {
  expect(fingerprintOf({ ...japanese, body: '別の本文' })).not.toBe(fingerprintOf(japanese));
  expect(
    fingerprintOf(page('ja', 'a', '本文', { ...words, reviewed: '2027-01-01', minutes: 5 })),
  ).toBe(fingerprintOf(japanese));
});

test('a page without "needs" is the same whether the field is left out or empty', () => {
  expect(fingerprintOf(page('ja', 'a', '本文', { needs: [] }))).toBe(
    fingerprintOf(page('ja', 'a', '本文', { needs: undefined })),
  );
});

test('a page is the same with the line ends of another system', () => {
  expect(fingerprintOf(page('ja', 'a', '一\r\n二\r\n'))).toBe(
    fingerprintOf(page('ja', 'a', '一\n二')),
  );
});

test('a page never checked, or checked against another state, is stale', () => {
  expect(isStale(undefined, japanese)).toBe(true);
  expect(isStale('000000000000', japanese)).toBe(true);
  expect(isStale(fingerprintOf(japanese), japanese)).toBe(false);
});

test('of a page and its translation only the translation can be stale, until it is accepted', () => {
  const [ja, en] = translated('a', '本文', 'Text') as [typeof japanese, typeof japanese];
  expect(staleTranslations([ja, en])).toEqual([{ page: en, source: ja }]);
  const accepted = page('en', 'a', 'Text', { checkedAgainst: fingerprintOf(ja) });
  expect(staleTranslations([ja, accepted])).toEqual([]);
});

test('a stale translation is told with what to do, but not a draft', () => {
  expect(problems(translationState, { pages: translated('do/a', '本文', 'Text') })).toEqual([
    'content/docs/en/do/a.mdx | checkedAgainst | was not set for content/docs/ja/do/a.mdx as it is now: read both pages side by side, then run "npm run translations -- --accept content/docs/en/do/a.mdx".',
  ]);
  const pages = translated('do/a', '本文', 'Text', { draft: true });
  expect(problems(translationState, { pages })).toEqual([]);
});

describe('a translation is named', () => {
  const further: string = 'ja-simple';
  const pages = ['do/police', 'say/police', 'contacts', 'act-now'].flatMap((path) => [
    ...translated(path, '本文', 'Text'),
    page(further as Language, path),
  ]);
  const filesOf = (name: string) => translationsNamed(pages, [name]).named.map(({ file }) => file);

  test.each([
    ['do/police', ['en/do/police', 'ja-simple/do/police']],
    ['/do/police/', ['en/do/police', 'ja-simple/do/police']],
    ['en/do/police', ['en/do/police']],
    ['content/docs/ja-simple/do/police.mdx', ['ja-simple/do/police']],
  ])('by %s', (name, paths) => {
    expect(filesOf(name)).toEqual(paths.map((path) => `content/docs/${path}.mdx`));
  });

  test.each(['do', 'act', 'police', 'ja/do/police', 'do/polic', 'content/docs', ''])(
    'but not by "%s", which is told',
    (name) => {
      expect(translationsNamed(pages, ['do/police', name]).unknown).toEqual([name]);
    },
  );
});
