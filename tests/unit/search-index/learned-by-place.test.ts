import { expect, test } from 'vitest';
import { learnedByPlace } from '../../../src/integrations/search-index/learned-by-place.ts';

const documents = ['act-now/', 'do/stop-card/'].map((path) => ({
  card: { path, title: path, kind: 'page' as const, hasPhone: false, isQuiet: false },
}));

test('weights of ids and paths become weights of places', () => {
  const byPlace = learnedByPlace(
    { card: { 'do/stop-card': 5, 'act-now': -2 } },
    ['account', 'card'],
    documents,
  );
  expect([...byPlace.get(1)!]).toEqual([
    [1, 5],
    [0, -2],
  ]);
  expect(byPlace.get(0)!.size).toBe(0);
});

test('pages that search does not hold are left out', () => {
  expect(learnedByPlace({ card: { search: 5 } }, ['card'], documents).get(0)!.size).toBe(0);
});
