import { expect, test } from 'vitest';
import { twinPages } from '../../src/integrations/content-rules/rules/twin-pages.ts';
import { page, problems, twins } from './fixtures/content.ts';

test.each(['ja', 'en'] as const)('a page that exists only in %s is a problem', (language) => {
  expect(problems(twinPages, { pages: [page(language, 'do/police')] })).toEqual([
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
  expect(problems(twinPages, { pages: twins('a', ja, en) })).toEqual([
    expect.stringContaining('content/docs/en/a.mdx | differs from its Japanese twin'),
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
])('pages may not differ in "%s"', (field) => {
  const pages = [page('ja', 'a'), page('en', 'a', '', { [field]: 'other' })];
  expect(problems(twinPages, { pages })).toEqual([
    `content/docs/en/a.mdx | ${field} | differs from the Japanese twin: both say the same facts.`,
  ]);
});

test('words, and the places of citations in a sentence, may differ', () => {
  const ja =
    '## あ [#a]\n\n<Cite id="x" />文<Contact id="y" />\n\n<Step id="b" title="い" needs="メモ" minutes="5" />';
  const en =
    '## A [#a]\n\n<Contact id="y" /> text<Cite id="x" />\n\n<Step id="b" title="B" needs="note" minutes="5" />';
  const pages = [
    page('ja', 'a', ja, { title: 'あ' }),
    page('en', 'a', en, { title: 'A', needs: ['x'] }),
  ];
  expect(problems(twinPages, { pages })).toEqual([]);
});

test('front matter that could not be read is not compared', () => {
  const unread = { ...page('en', 'a'), frontMatter: {} };
  expect(problems(twinPages, { pages: [page('ja', 'a'), unread] })).toEqual([]);
});

test('pages that cannot be read are left to the rule on their text', () => {
  expect(problems(twinPages, { pages: twins('a', '<Steps />', '<Fold title="A">') })).toEqual([]);
});

test('a draft may stand alone', () => {
  expect(problems(twinPages, { pages: [page('ja', 'a', '', { draft: true })] })).toEqual([]);
});

test('a twin that is there but broken is not missing', () => {
  const broken = [{ file: 'content/docs/en/a.mdx', folder: 'docs', name: 'a' }];
  expect(problems(twinPages, { pages: [page('ja', 'a')], broken })).toEqual([]);
});
