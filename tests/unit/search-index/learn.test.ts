import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnedFrom, type Example } from '../../search/learn.ts';

/** Readers who spoke of these concepts and wanted one of these pages, which all score alike. */
const example = (concepts: string[], ...wanted: string[]): Example => ({
  concepts: concepts.map((id) => [id, 1]),
  pages: ['call', 'write', 'read'].map((path) => ({ path, score: 1 })),
  wanted: wanted.map((path) => new Set([path])),
});
const many = (count: number, one: Example) => Array.from({ length: count }, () => one);

test('a page that readers want weighs more for the concept they spoke of, the others less', () => {
  const { phone } = learnedFrom(many(20, example(['phone'], 'call')));
  expect(phone!['call']).toBeGreaterThan(0);
  expect(phone!['write']).toBeLessThan(0);
});

test('what stands in queries for different pages is not what decides', () => {
  const learned = learnedFrom([
    ...many(20, example(['amazon', 'phone'], 'call')),
    ...many(20, example(['amazon', 'letter'], 'write')),
  ]);
  const steps = (concept: string, page: string) => Math.abs(learned[concept]?.[page] ?? 0);
  expect(steps('amazon', 'call')).toBeLessThan(steps('phone', 'call') / 2);
  expect(steps('amazon', 'write')).toBeLessThan(steps('letter', 'write') / 2);
});

test('pages of every subject that is needed gain', () => {
  const { both } = learnedFrom(many(20, example(['both'], 'call', 'write')));
  expect(both!['read']).toBeLessThan(0);
  expect(both!['call'] ?? 0).toBe(both!['write'] ?? 0);
});

test('a single query moves a weight less than many do', () => {
  const stepsAfter = (count: number) =>
    learnedFrom(many(count, example(['phone'], 'call')))['phone']!['call']!;
  expect(stepsAfter(1)).toBeLessThan(stepsAfter(20) / 2);
});

test('nothing is learnt from a query that every page answers, or none', () => {
  const wanted = [new Set(['call', 'write', 'read']), new Set(['gone'])];
  expect(learnedFrom(many(20, { ...example(['phone']), wanted }))).toEqual({});
  expect(learnedFrom([])).toEqual({});
});

test('the order of the examples changes nothing', () => {
  const examples = [
    ...many(6, example(['phone', 'card'], 'call')),
    ...many(5, example(['card'], 'write')),
    ...many(4, example(['phone'], 'read')),
  ];
  const learned = learnedFrom(examples);
  fc.assert(
    fc.property(fc.shuffledSubarray(examples, { minLength: examples.length }), (shuffled) => {
      expect(learnedFrom(shuffled)).toEqual(learned);
    }),
    { numRuns: 5 },
  );
});
