import { describe, expect, test } from 'vitest';
import { answer, type Knowledge } from '../../../src/lib/search/answer.ts';
import type { Card, Kind } from '../../../src/lib/search/card.ts';
import { nameKey } from '../../../src/lib/search/names.ts';
import { train, type Example } from '../../../src/integrations/search-index/train.ts';

const card = (kind: Kind, path: string, title: string): Card => ({ kind, path, title });
/** Five pages, an organisation with a number, and a term. */
const cards = [
  card('how-to', 'do/stop-card/', 'カードを止める'),
  card('how-to', 'do/claim-money/', '返金を申請する'),
  card('page', 'contacts/', '連絡先'),
  card('page', 'understand/glossary/', '用語集'),
  card('situation', 'situations/locked-out/', '入れないとき'),
  card('contact', 'contacts/sample/', 'みほん銀行'),
  card('term', 'understand/glossary/#passkey', 'パスキー'),
];
const [stop, claim, contacts, , lockedOut, bank, passkey] = cards.keys();
const learnt: [string, number][] = [
  ['カード停止', 0],
  ['クレカを止めたい', 0],
  ['返金してほしい', 1],
  ['お金を返して', 1],
  ['電話番号', 2],
  ['問い合わせの電話', 2],
  ['とは何ですか', 3],
  ['意味を知りたい', 3],
  ['ログインできない', 4],
  ['入れない', 4],
  ['連絡', 1],
  ['連絡が返ってこない', 1],
];
const withName: [string, number] = ['みほん銀行の連絡', 2];
const examples = [...learnt, withName].flatMap(([text, page]): Example[] =>
  Array<Example>(20).fill({ text, weight: 2, pages: [[page, 1]] }),
);
const names = [
  ['みほん銀行', bank!],
  ['みほぎん', bank!],
  ['パスキー', passkey!],
  ['passkey', passkey!],
] as const;
const knowledge: Knowledge = {
  cards,
  names: names.map(([name, card]) => ({ key: nameKey(name), card })),
  places: { contacts: 2, terms: 3, numberCheck: -1, waysOut: [4, 2] },
  model: train(examples, 5),
};
const ask = (query: string) => answer(query, knowledge);

test('pages come in the order in which the model ranks them', () => {
  for (const [text, page] of learnt) expect(ask(text).results[0], text).toBe(page);
  expect(ask('カード停止').results).toHaveLength(5);
});

test('a page whose title is typed comes first, in any spelling, and once', () => {
  const { results } = ask('入れない とき');
  expect(results[0]).toBe(lockedOut);
  expect(ask('返金を申請する。').results.filter((one) => one === claim)).toHaveLength(1);
  expect(ask('みほん銀行').results[0]).toBe(bank);
});

test('what nobody learnt is answered by the ways out, and says so', () => {
  for (const query of ['zxqj', ''])
    expect(ask(query)).toMatchObject({ results: [4, 2], isUnderstood: false, known: 0 });
  expect(ask('カード停止')).toMatchObject({ isUnderstood: true, known: 1 });
});

describe('an organisation', () => {
  test('comes first where only its name is typed, with its number', () => {
    expect(ask('みほん銀行')).toMatchObject({ asksForPhone: true });
    expect(ask('みほん銀行').results[0]).toBe(bank);
  });

  test('comes first where its number is asked for', () => {
    const { results, asksForPhone } = ask('みほん銀行 電話番号');
    expect(results[0]).toBe(bank);
    expect(asksForPhone).toBe(true);
  });

  test('comes first where its name makes it a question for a number', () => {
    expect(ask('連絡').results[0]).toBe(claim);
    expect(ask('みほん銀行 連絡')).toMatchObject({ asksForPhone: true });
    expect(ask('みほん銀行 連絡').results.slice(0, 2)).toEqual([bank, contacts]);
  });

  test('stands below the first pages for who tells what happened there', () => {
    const { results, asksForPhone } = ask('みほん銀行のカードを止めたい');
    expect(results[0]).toBe(stop);
    expect(results.indexOf(bank!)).toBe(3);
    expect(asksForPhone).toBe(false);
  });

  test('that is called otherwise than its title says so, where it is first', () => {
    expect(ask('みほぎん').meant).toMatchObject({ typed: 'みほぎん', card: bank });
    expect(ask('みほん銀行').meant).toBeUndefined();
  });
});

test('who asks for a number and names nobody is shown the list of organisations', () => {
  const { results, asksForPhone, meant } = ask('電話番号');
  expect([results[0], asksForPhone, meant]).toEqual([contacts, true, undefined]);
  expect(ask('返金してほしい').results.slice(0, 3)).not.toContain(bank);
});

describe('a word of the glossary', () => {
  test('is explained to who asks what it means', () => {
    expect(ask('パスキーとは何ですか').results[0]).toBe(passkey);
    expect(ask('passkeyの意味を知りたい').meant).toMatchObject({ card: passkey });
  });

  test('is in sight for who types it and nothing else', () => {
    expect(ask('パスキー').results.slice(0, 2)).toContain(passkey);
    expect(ask('パスキー').asksForPhone).toBe(false);
  });

  test('is not explained to who only uses it', () => {
    expect(ask('パスキーでログインできない').results).not.toContain(passkey);
    expect(ask('パスキーでログインできない').results[0]).toBe(lockedOut);
  });
});
