import type { Understood } from './understand.ts';

/** Steps by the numbers of a concept and of a document. */
export type Learned = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** The most steps of one weight, in either direction: more would drown what words tell. */
export const mostSteps = 40;

/** Letters begin behind the quotation mark, which JSON would write as two. */
const firstLetter = 0x23;

/** What one step multiplies the score of a document by: a tenth of a natural logarithm. */
const step = Math.exp(0.1);

/** How much of its steps a concept brings that is not certainly meant: half as sure is still 0.7. */
export const shareOf = (certainty: number): number => Math.sqrt(certainty);

/**
 * Writes weights as short as they can be read without a library: a line a concept, two letters a
 * weight, the first for the document and the second for its steps.
 */
export function writtenLearned(learned: Learned, concepts: number): string {
  const letters = (...numbers: number[]) =>
    String.fromCharCode(...numbers.map((number) => firstLetter + number));
  return Array.from({ length: concepts }, (_, concept) =>
    [...(learned.get(concept) ?? [])]
      .map(([document, steps]) => letters(document, mostSteps + steps))
      .join(''),
  ).join('\n');
}

/** Reads what `writtenLearned` wrote. */
export function learnedOf(written: string): Learned {
  return new Map(
    written.split('\n').map((line, concept) => {
      const steps = new Map<number, number>();
      for (let at = 0; at < line.length; at += 2)
        steps.set(
          line.charCodeAt(at) - firstLetter,
          line.charCodeAt(at + 1) - firstLetter - mostSteps,
        );
      return [concept, steps];
    }),
  );
}

/**
 * What readers who spoke of these concepts wanted, as a factor for the score of a document. A
 * document of which nothing was learnt keeps its score.
 */
export function learnedFactor(
  concepts: Pick<Understood, 'concept' | 'certainty'>[],
  document: number,
  learned: Learned,
): number {
  let steps = 0;
  for (const { concept, certainty } of concepts)
    steps += shareOf(certainty) * (learned.get(concept)?.get(document) ?? 0);
  return step ** steps;
}
