import type { Lexicon } from './lexicon.ts';
import { inferred } from './inference.ts';
import { scan } from './scan.ts';
import { unitsOf } from './units.ts';

/** Numbers of the concepts a written text speaks of, those inferred from several in one sentence included. */
export function mentions(text: string, lexicon: Lexicon): number[] {
  const all = new Set<number>();
  for (const sentence of text.split(/[。！？\n]|[.!?] /)) {
    const found = new Set(
      scan(unitsOf(sentence), lexicon).flatMap(({ form }) => form.concepts),
    );
    for (const concept of [...found, ...(sentence.length < 60 ? inferred(found, lexicon.data) : [])])
      if (!lexicon.data.silent.includes(concept)) all.add(concept);
  }
  return [...all];
}
