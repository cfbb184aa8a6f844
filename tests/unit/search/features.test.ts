import fc from 'fast-check';
import { expect, test } from 'vitest';
import { featuresOf, hashBits } from '../../../src/lib/search/features.ts';
import { fold } from '../../../src/lib/search/fold.ts';
import { longestQuery } from '../../../src/lib/search/longest-query.ts';
import { anySign } from '../any-sign.ts';

const text = fc.oneof(
  fc.string({ unit: anySign, maxLength: longestQuery }),
  fc.string({ unit: fc.constantFrom(...'あカ止めＡaー1 -。'), maxLength: longestQuery }),
);

test('what is folded has the same features', () => {
  fc.assert(
    fc.property(text, (some) => {
      expect(featuresOf(fold(some))).toEqual(featuresOf(some));
    }),
  );
});

test.each([
  ['ﾊﾟｽｷｰ', 'ぱすきー'],
  ['ＡＭＡＺＯＮ', 'amazon'],
  ['カードを 止める。', 'カードを止める'],
  ['sign-in', 'Sign in!'],
])('%s is known by what %s is known by', (one, other) => {
  expect(featuresOf(one)).toEqual(featuresOf(other));
});

test('Japanese is known by letters and pairs, Latin words by themselves, their parts and pairs', () => {
  expect(featuresOf('止め')).toHaveLength(3);
  // Two words, the pair, and each word's parts with its bounds: <si sig ign gn>, <in in>.
  expect(featuresOf('sign in')).toHaveLength(3 + 4 + 2);
  const shared = (one: string, other: string) =>
    featuresOf(one).filter((hash) => featuresOf(other).includes(hash)).length;
  expect(shared('pasword', 'password')).toBeGreaterThan(3);
  expect(shared('refund', 'police')).toBe(0);
});

test('no feature stands there twice', () => {
  const many = featuresOf('カードカードカード card card');
  expect(new Set(many).size).toBe(many.length);
});

test('each is a whole number of so many bits, and a query has few for each of its letters', () => {
  fc.assert(
    fc.property(text, (some) => {
      const features = featuresOf(some);
      const isHash = (hash: number) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** hashBits;
      expect(features.every(isHash)).toBe(true);
      // What is folded may be longer: one letter of Arabic becomes eighteen.
      expect(features.length).toBeLessThanOrEqual(3 * fold(some).length);
    }),
  );
});

test('few texts share a hash', () => {
  const letters = Array.from({ length: 5_000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  const hashes = new Set(letters.flatMap(featuresOf));
  expect(hashes.size).toBeGreaterThan(0.99 * letters.length);
});
