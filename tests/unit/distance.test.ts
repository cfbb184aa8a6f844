import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneSlipAway } from '../../src/model/distance.ts';

test.each([
  ['ぱすわどー', 'ぱすわーど'],
  ['ふぃしんぐ', 'ふぃっしんぐ'],
  ['あまぞそ', 'あまぞん'],
  ['verfication', 'verification'],
])('%s is one slip from %s', (typed, meant) => {
  expect(isOneSlipAway(typed, meant)).toBe(true);
});

test.each([
  ['かーど', 'こーど2'],
  ['けいさつ', 'ぎんこう'],
  ['abcd', 'badc'],
])('%s is more than one slip from %s', (typed, meant) => {
  expect(isOneSlipAway(typed, meant)).toBe(false);
});

const text = fc.string({ unit: 'grapheme', maxLength: 12 });

test('it does not matter which of the two was typed', () => {
  fc.assert(fc.property(text, text, (a, b) => isOneSlipAway(a, b) === isOneSlipAway(b, a)));
});

test('leaving one letter out is always one slip', () => {
  fc.assert(
    fc.property(text, fc.nat(), (whole, at) => {
      const letters = [...whole];
      fc.pre(letters.length > 0);
      letters.splice(at % letters.length, 1);
      return isOneSlipAway(whole, letters.join(''));
    }),
  );
});
