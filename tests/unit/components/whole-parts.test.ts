import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeParts } from '../../../src/components/case-papers/whole-parts.ts';

const textOf = (text: string) =>
  wholeParts(text).map((part) => (typeof part === 'string' ? part : part.whole));

test.each([
  '2026年11月20日',
  '20 November 2026',
  '50,000円',
  '3件',
  '50,000 yen',
  '250-0000000-0000001',
  'カードの下4けた 1234',
  '＿＿＿＿〕',
])('%s stands on one line', (text) => {
  expect(wholeParts(`A ${text}、`)).toEqual(['A ', { whole: text }, '、']);
});

test('no character is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(textOf(text).join('')).toBe(text);
    }),
  );
});
