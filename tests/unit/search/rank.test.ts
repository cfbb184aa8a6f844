import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rank, strengthOf } from '../../../src/lib/search/rank.ts';

const evidence = (strengths: Record<number, number>, certainty = 1) => ({
  certainty,
  strengths: new Map(Object.entries(strengths).map(([at, strength]) => [Number(at), strength])),
});
const order = (...all: ReturnType<typeof evidence>[]) =>
  rank(all, 100, () => 1).map(({ document }) => document);

test('a document that speaks of everything asked comes first, one that lacks a word is still found', () => {
  expect(order(evidence({ 1: 1, 2: 0.6 }), evidence({ 2: 0.6 }))).toEqual([2, 1]);
});

test('a title tells more than a mention', () => {
  expect(strengthOf(['zt'])).toBeGreaterThan(strengthOf(['zb', 'zh']));
});

test('no evidence is no reason to fail', () => {
  expect(rank([evidence({})], 0, () => 1)).toEqual([]);
  expect(rank([evidence({ 1: 0 })], 10, () => 1)).toEqual([]);
});

test('scores are numbers, in falling order', () => {
  const some = fc.array(
    fc.record({
      certainty: fc.double({ min: 0, max: 1, noNaN: true }),
      strengths: fc
        .array(fc.tuple(fc.nat(20), fc.double({ min: 0, max: 1.5, noNaN: true })))
        .map((entries) => new Map(entries)),
    }),
  );
  fc.assert(
    fc.property(some, (all) => {
      const scores = rank(all, 21, () => 1).map(({ score }) => score);
      expect(scores.every(Number.isFinite)).toBe(true);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
  );
});
