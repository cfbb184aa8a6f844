import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameIn, nameKey, type Name } from '../../../src/lib/search/names.ts';

const names: Name[] = ['カード', 'みほんカード', 'au', 'au pay', 'Sample Card', '#9110', '110'].map(
  (name, card) => ({ key: nameKey(name), card }),
);
const named = (query: string) => nameIn(query, names);

test.each([
  ['みほん カード', 'みほんカード'],
  ['ﾐﾎﾝｶｰﾄﾞ', 'みほんカード'],
  ['SAMPLE  card', 'Sample Card'],
  ['「カード」', 'カード'],
])('%s is the same name as %s', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test('the longest name counts', () => {
  expect(named('みほんカードを止めたい')).toMatchObject({ card: 1, typed: 'みほんカード' });
  expect(named('au pay stolen')).toMatchObject({ card: 3, typed: 'au pay' });
});

test('Latin words count whole, beside Japanese too', () => {
  expect(named('because of a bank')).toBeUndefined();
  expect(named('audit')).toBeUndefined();
  expect(named('auの電話番号')).toMatchObject({ card: 2, typed: 'au', rest: 'の電話番号' });
  expect(named('1100 yen')).toBeUndefined();
});

test.each([
  ['知らないカードの請求', 'カード', '知らない の請求'],
  ['call sample card now', 'sample card', 'call   now'],
  ['Ｓａｍｐｌｅ　Ｃａｒｄ', 'Ｓａｍｐｌｅ　Ｃａｒｄ', ''],
  ['(Sample-Card) 電話', 'Sample-Card', '( ) 電話'],
  ['#9110に電話', '#9110', 'に電話'],
])('of "%s" the name is "%s", and "%s" is left', (query, typed, rest) => {
  expect(named(query)).toMatchObject({ typed, rest });
});

test('what stands in no query is not named', () => {
  expect(named('')).toBeUndefined();
  expect(named('返金')).toBeUndefined();
  expect(nameIn('カード', [])).toBeUndefined();
});

test('a name is found wherever it is typed, and only its letters are taken out', () => {
  const around = fc.string({ unit: fc.constantFrom(...'を止 。x-ぱ'), maxLength: 20 });
  fc.assert(
    fc.property(around, around, (before, after) => {
      const found = named(`${before} みほんカード ${after}`)!;
      expect(found.typed).toBe('みほんカード');
      expect(nameKey(found.rest)).toBe(nameKey(`${before} ${after}`));
    }),
  );
});
