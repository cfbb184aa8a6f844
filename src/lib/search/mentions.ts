import type { Lexicon } from './lexicon.ts';
import { inferred } from './inference.ts';
import { scan } from './scan.ts';
import { unitsOf } from './units.ts';

/** In a longer sentence concepts stand together without having to do with each other. */
const longestInference = 60;

/**
 * Numbers of the concepts a written text speaks of, those inferred from several in one short
 * sentence included.
 */
export function mentions(text: string, lexicon: Lexicon): number[] {
  const concepts = new Set<number>();
  for (const sentence of text.split(/[。！？\n]|[.!?] /)) {
    const found = new Set(scan(unitsOf(sentence), lexicon).flatMap(({ form }) => form.concepts));
    for (const concept of found) concepts.add(concept);
    if (sentence.length < longestInference)
      for (const concept of inferred(found, lexicon.rules)) concepts.add(concept);
  }
  for (const concept of lexicon.rules.silent) concepts.delete(concept);
  return [...concepts];
}
