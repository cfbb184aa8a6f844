import { expect, test } from 'vitest';
import translations from '../../src/integrations/content-rules/rules/translations.ts';
import { fingerprintOf } from '../../src/model/graph/translation-state.ts';
import type { Language } from '../../src/model/language.ts';
import { content, page, problems, today, translated } from './fixtures/content.ts';

test.each(['ja', 'en'] as const)('a page that exists only in %s is a problem', (language) => {
  expect(problems(translations, { pages: [page(language, 'do/police')] })).toEqual([
    expect.stringContaining(`write content/docs/${language === 'ja' ? 'en' : 'ja'}/do/police.mdx`),
  ]);
});

test.each([
  ['another heading', '## あ [#a]', '## A [#b]'],
  ['another level', '## あ [#a]', '### A [#a]'],
  ['one heading more', '## あ [#a]', '## A [#a]\n\n## B [#b]'],
  ['one heading less', '## あ [#a]\n\n## い [#b]', '## A [#a]'],
  ['another order', '## あ [#a]\n\n<Steps />', '<Steps />\n\n## A [#a]'],
  [
    'another fact in a tag',
    '<Step id="a" title="あ" minutes="5" />',
    '<Step id="a" title="A" minutes="6" />',
  ],
  ['another tag', '<Fold title="あ" />', '<Advice kind="now" />'],
])('pages differ by %s', (_, ja, en) => {
  expect(problems(translations, { pages: translated('a', ja, en) })).toEqual([
    expect.stringMatching(
      /^content\/docs\/en\/a\.mdx \| \d+ \| differs from content\/docs\/ja\/a\.mdx(?::\d+)?: there .+, here /,
    ),
  ]);
});

test.each([
  'kind',
  'reviewed',
  'reviewBy',
  'minutes',
  'sources',
  'movedFrom',
  'quickExit',
  'emergencyKit',
  'savesEvidence',
  'mayLoseEvidence',
  'listsOrganisations',
])('pages may not differ in "%s"', (field) => {
  const pages = [
    page('ja', 'a', '', { [field]: 'one' }),
    page('en', 'a', '', { [field]: 'other' }),
  ];
  expect(problems(translations, { pages })).toEqual([
    `content/docs/en/a.mdx | ${field} | differs from content/docs/ja/a.mdx: both say the same facts, and there stands ${field}: "one".`,
  ]);
});

test('all facts that differ are one problem, with what to write', () => {
  const pages = [
    page('ja', 'a', '', { minutes: undefined }),
    page('ne' as Language, 'a', '', { reviewed: '2026-11-20', reviewBy: '2027-05-20' }),
  ];
  expect(
    problems(translations, { pages: [page('en', 'a', '', { minutes: undefined }), ...pages] }),
  ).toEqual([
    `content/docs/ne/a.mdx | reviewed | differs from content/docs/ja/a.mdx: both say the same facts, and there stands reviewed: "${today}", reviewBy: "2027-05-21", no "minutes".`,
  ]);
});

test('words, and the places of citations in a sentence, may differ', () => {
  const ja =
    '## あ [#a]\n\n<Cite id="x" />文<Contact id="y" />\n\n<Step id="b" title="い" needs="メモ" minutes="5" />';
  const en =
    '## A [#a]\n\n<Contact id="y" /> text<Cite id="x" />\n\n<Step id="b" title="B" needs="note" minutes="5" />';
  const pages = [
    page('ja', 'a', ja, { title: 'あ' }),
    page('en', 'a', en, {
      title: 'A',
      description: 'Other.',
      for: 'Others.',
      needs: ['x'],
      keywords: ['z'],
      checkedAgainst: '000000000000',
    }),
  ];
  expect(problems(translations, { pages })).toEqual([]);
});

test.each([
  ['sources', '<Cite id="x" />'],
  ['contacts', '<Contact id="x" />'],
  ['time-limits', '<Duration id="x" />'],
])('what one language cites of %s, the other cites too: %s', (kind, tag) => {
  expect(problems(translations, { pages: translated('a', tag, '') })).toEqual([
    `content/docs/en/a.mdx | does not cite "x" (${kind}), which content/docs/ja/a.mdx cites.`,
  ]);
  expect(problems(translations, { pages: translated('a', '', tag) })).toEqual([
    `content/docs/ja/a.mdx | does not cite "x" (${kind}), which content/docs/en/a.mdx cites.`,
  ]);
});

test('a tag that is missing with the record it names is one difference', () => {
  const pages = translated('a', '<Checklist id="x" />', '');
  expect(problems(translations, { pages })).toEqual([
    expect.stringContaining('there <Checklist id="x">, here nothing'),
  ]);
});

test('the order and number of citations are free', () => {
  const pages = translated(
    'a',
    '<Cite id="x" /><Cite id="y" />',
    '<Cite id="y" /><Cite id="x" /><Cite id="y" />',
  );
  expect(problems(translations, { pages })).toEqual([]);
});

test('a draft may stand alone, and differ', () => {
  const draft = page('ja', 'a', '<Cite id="x" />', { draft: true });
  expect(problems(translations, { pages: [draft] })).toEqual([]);
  expect(problems(translations, { pages: [draft, page('en', 'a')] })).toEqual([]);
});

test('a translation that is there but broken is not missing', () => {
  const broken = [{ file: 'content/docs/en/a.mdx', folder: 'docs', name: 'a' }];
  expect(problems(translations, { pages: [page('ja', 'a')], broken })).toEqual([]);
});

test('a page of a language that needs none is one problem where no other has it, and not to be written', () => {
  const alone = page('ne' as Language, 'do/police');
  const languages = [
    ...content().languages,
    { ...content().languages[0]!, tag: alone.language, completeness: 'some' as const },
  ];
  expect(problems(translations, { pages: [alone], languages })).toEqual([
    'content/docs/ne/do/police.mdx | is there without content/docs/ja/do/police.mdx and content/docs/en/do/police.mdx. If the page was moved, rename this file as well, and say "movedFrom: [do/police]" in every language; otherwise write what is missing.',
  ]);
  const pages = [alone, page('ja', 'do/police')];
  expect(problems(translations, { pages, languages })).toEqual([
    'content/docs/ja/do/police.mdx | has no translation: write content/docs/en/do/police.mdx.',
  ]);
});

test.each([
  ['was read against it', { checkedAgainst: fingerprintOf(page('ja', 'old')) }],
  ['says so', { movedFrom: ['old'] }],
])('a page whose translation alone was moved, as it %s, is one problem', (_, moved) => {
  const pages = [page('ja', 'old'), page('en', 'do/new', '', moved)];
  expect(problems(translations, { pages })).toEqual([
    'content/docs/ja/old.mdx | has its translation at another path, content/docs/en/do/new.mdx: give both files the same name and folder.',
  ]);
});
