import { expect, test } from 'vitest';
import plainJapanese from '../../src/integrations/content-rules/rules/plain-japanese.ts';
import type { LanguageFacts } from '../../src/model/languages/read-languages.ts';
import type { Language } from '../../src/model/language.ts';
import { page, problems } from './fixtures/content.ts';

const tag = 'ja-simple' as Language;
const language: LanguageFacts = {
  tag,
  lang: 'ja',
  name: 'やさしい日本語',
  order: 3,
  completeness: 'some',
  fallback: 'ja',
  readsJapanese: true,
  spaces: false,
  readings: true,
  plain: { sentence: 20, kanji: 3 },
  unsureAnswers: [],
  pageLength: 900,
};
const vocabularies = new Map([
  [
    tag,
    {
      beginners: new Set(['止《と》', '電話《でんわ》']),
      everyday: new Set(['カード', '会社《かいしゃ》']),
      names: new Set(['アマゾン']),
      explained: { '返金《へんきん》': 'お金《かね》が戻《もど》ること' },
    },
  ],
]);

/** What the rule says of a page's text, without its file. */
const told = (body: string, frontMatter = {}) =>
  problems(plainJapanese, {
    languages: [language],
    vocabularies,
    pages: [
      page(tag, 'sample', body, {
        title: 'カード',
        description: 'カード',
        for: 'カード',
        needs: [],
        ...frontMatter,
      }),
    ],
  })
    .filter((problem) => !problem.includes('vocabulary.yaml | explained'))
    .map((problem) => problem.split(' | ').slice(1).join(' | '));

test('short sentences of known words with readings are taken', () => {
  expect(
    told(
      '## カードを止《と》める [#stop]\n\nカードの会社《かいしゃ》に電話《でんわ》してください。',
    ),
  ).toEqual([]);
});

test('kanji without a reading are told with their line', () => {
  expect(told('カードです。\n\n電話してください。').join()).toMatch(
    /^\d+ \| has "電話" without its reading/,
  );
});

test('a sentence longer than the language allows is told; readings and brackets do not count', () => {
  const ok = 'カードの会社《かいしゃ》に電話《でんわ》してください。';
  expect(told(ok)).toEqual([]);
  expect(told(`アマゾンのカードのときは、${ok}`).join()).toMatch(
    /has a sentence of \d+ characters/,
  );
});

test('too many kanji for one reading are told', () => {
  expect(told('不正利用《ふせいりよう》です。').join()).toContain('4 kanji');
});

test('a word that is in no list is told once, with what to do', () => {
  const problems = told('補償《ほしょう》です。補償《ほしょう》。');
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain(
    '補償《ほしょう》, which is not in content/docs/ja-simple/vocabulary.yaml: ',
  );
});

test('another reading of a known word is another word', () => {
  expect(told('止《や》めます。').join()).toContain('止《や》');
});

test('a word of desks is explained where it first stands in the text', () => {
  expect(told('返金《へんきん》です。').join()).toContain('for the first time without its meaning');
  expect(told('返金《へんきん》（カードです）です。返金《へんきん》です。')).toEqual([]);
});

test('words of tags and of the front matter are read, names in tags are not', () => {
  expect(told('<Step id="電話" title="電話">\n\nカードです。\n\n</Step>')).toHaveLength(1);
  expect(told('カードです。', { title: '電話', kind: '電話' })).toEqual([
    expect.stringMatching(/^title \| has "電話"/),
  ]);
});
