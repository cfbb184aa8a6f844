import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemsOf, withoutEndings } from '../../../src/lib/search/verbs.ts';

test('a verb that changes its last kana is met under all its beginnings', () => {
  expect(stemsOf('乗っ取~る')).toEqual([
    '乗っ取ら',
    '乗っ取り',
    '乗っ取る',
    '乗っ取れ',
    '乗っ取ろ',
    '乗っ取っ',
  ]);
});

test('a verb that drops its last kana has one beginning, a noun is what it is', () => {
  expect(stemsOf('止め+る')).toEqual(['止め']);
  expect(stemsOf('カード')).toEqual(['カード']);
});

test.each([
  ['してしまいました', ''],
  ['られたのですが', ''],
  ['を確認', '確認'],
  ['銀行', '銀行'],
])('%s leaves “%s”', (text, left) => {
  expect(withoutEndings(text)).toBe(left);
});

test('endings are taken off the front only, once and for all', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const left = withoutEndings(text);
      expect(text.endsWith(left)).toBe(true);
      expect(withoutEndings(left)).toBe(left);
    }),
  );
});
