import type { Rules } from './lexicon.ts';

/** The concepts by which another one is meant, as far as all of a set are among those found. */
export function partsOf(
  concept: number,
  found: Pick<ReadonlySet<number>, 'has'>,
  { when }: Pick<Rules, 'when'>,
): number[] {
  return when.flatMap(([other, set]) =>
    other === concept && set.every((one) => found.has(one)) ? set : [],
  );
}

/** Concepts that a set of concepts means together: a card and to stop mean stopping a card. */
export function inferred(concepts: ReadonlySet<number>, { when }: Pick<Rules, 'when'>): number[] {
  return [
    ...new Set(
      when
        .filter(([concept, set]) => !concepts.has(concept) && set.every((one) => concepts.has(one)))
        .map(([concept]) => concept),
    ),
  ];
}
