import { expect, test } from 'vitest';
import { straightQuote } from '../../.config/prose/quotes.mjs';
import { wordsOfInterface, wordsOfPage, wordsOfRecord } from '../../.config/prose/words.mjs';

/** The line that holds these words, from 1; 0 when none does. */
const lineOf = (text: string, words: string) =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

const page = `---
title: 題名
description: 短い答え。
for: 読む人。
kind: task
needs: [カード, メモ]
keywords: [サインイン]
sidebar: { order: 1, label: 見出し }
---

<Advice kind="answer">

本文の[リンク](/ja/do/police/)と<ruby>被害届<rt>ひがいとどけ</rt></ruby>です。<Cite id="seed" />

</Advice>

## 節の題 [#id]

<Step id="a" title="手順の題" minutes="5" needs="用意">

<Choice
  page="do/police"
  title="選ぶ題"
  hint="選ぶ助け"
/>
`;

test.each([
  '題名',
  '短い答え。',
  '読む人。',
  'カード / メモ',
  '見出し',
  '本文のリンクと被害届です。',
  '節の題',
  '手順の題 / 用意',
  '選ぶ題',
  '選ぶ助け',
])('a reader’s words "%s" are kept on their line', (words) => {
  const [first] = words.split(' / ') as [string];
  const written = lineOf(page.replace(/\[(リンク)\]\([^)]*\)/, '$1'), first.slice(0, 5));
  expect(lineOf(wordsOfPage(page), words)).toBe(written);
  expect(written).toBeGreaterThan(0);
});

test('keywords, ids and addresses are no prose', () => {
  expect(wordsOfPage(page)).not.toMatch(/サインイン|ひがい|police|seed|answer|task/);
});

test('titles and lists become items of their own, so that no two lines make one sentence', () => {
  expect(wordsOfPage(page).split('\n').slice(1, 4)).toEqual([
    '- 題名',
    '- 短い答え。',
    '- 読む人。',
  ]);
});

const record = `id: sample
ja: 見出し語
en: head word
brands: [ブランド]
synonyms:
  ja: [別の綴り]
definition:
  ja: "意味です。"
  en: A meaning.
items:
  - text: { ja: "項目です。", en: "An item." }
`;

test('a record gives the words of one language, line by line', () => {
  expect(wordsOfRecord(record, 'ja').split('\n').filter(Boolean)).toEqual([
    '- 見出し語',
    '- 意味です。',
    '- 項目です。',
  ]);
  expect(lineOf(wordsOfRecord(record, 'en'), 'An item.')).toBe(11);
});

test('head words of a glossary are names, not prose', () => {
  expect(wordsOfRecord(record, 'ja', true)).not.toContain('見出し語');
  expect(wordsOfRecord(record, 'ja', true)).toContain('意味です。');
});

test('labels of the interface are read without their places for values', () => {
  expect(wordsOfInterface('a.b: "あと{{count}}分"\nc: 次へ')).toBe('- あと1分\n- 次へ');
});

test.each(["the card company's app", "your parents' phones", 'Say "no"', "iPhone's"])(
  'English with the straight quote of %s is told what to write',
  (line) => {
    expect(straightQuote(line)).toMatch(/straight quote in .*write ’/);
  },
);

test('English with curved quotes, and words without any, are well', () => {
  expect(straightQuote('The issuer’s “no” is not the end; users’ pages, 5.')).toBe('');
});
