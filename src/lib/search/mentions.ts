import type { Lexicon } from './lexicon.ts';
import { inferred } from './inference.ts';
import { scan } from './scan.ts';
import { unitsOf } from './units.ts';

/**
 * Numbers of the concepts a written text speaks of, those inferred from several in one short
 * sentence included.
 * @param least in how many sentences a concept must stand
 */
export function mentions(text: string, lexicon: Lexicon, least = 1): number[] {
  const counts = new Map<number, number>();
  for (const sentence of text.split(/[。！？\n]|[.!?] /)) {
    const found = new Set(scan(unitsOf(sentence), lexicon).flatMap(({ form }) => form.concepts));
    for (const concept of [
      ...found,
      ...(sentence.length < 60 ? inferred(found, lexicon.data) : []),
    ])
      if (!lexicon.data.silent.includes(concept))
        counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= least).map(([concept]) => concept);
}
