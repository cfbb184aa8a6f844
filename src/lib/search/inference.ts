import type { Rules } from './lexicon.ts';

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
