import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  learnedFactor,
  learnedOf,
  mostSteps,
  writtenLearned,
} from '../../../src/lib/search/learned.ts';

const learned = new Map([
  [
    7,
    new Map([
      [0, 10],
      [1, -10],
    ]),
  ],
  [8, new Map([[0, -10]])],
]);
const said = (...concepts: number[]) => concepts.map((concept) => ({ concept, certainty: 1 }));

test('ten steps multiply a score by e, ten below zero divide it', () => {
  expect(learnedFactor(said(7), 0, learned)).toBeCloseTo(Math.E, 10);
  expect(learnedFactor(said(7), 1, learned)).toBeCloseTo(1 / Math.E, 10);
});

test('what concepts tell adds up', () => {
  expect(learnedFactor(said(7, 8), 0, learned)).toBeCloseTo(1, 10);
});

test('a concept that is not certainly meant tells less', () => {
  const unsure = learnedFactor([{ concept: 7, certainty: 0.25 }], 0, learned);
  expect(unsure).toBeCloseTo(Math.sqrt(Math.E), 10);
});

test('where nothing was learnt a score stays as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6)), fc.nat(9), (concepts, document) => {
      expect(learnedFactor(said(...concepts), document, learned)).toBe(1);
    }),
  );
});

test('weights are read as they were written', () => {
  const steps = fc.integer({ min: -mostSteps, max: mostSteps });
  const weights = fc.array(fc.array(fc.tuple(fc.nat(9_000), steps)), { minLength: 1 });
  fc.assert(
    fc.property(weights, (all) => {
      const given = new Map(all.map((one, concept) => [concept, new Map(one)]));
      expect(learnedOf(writtenLearned(given, all.length))).toEqual(given);
    }),
  );
});
