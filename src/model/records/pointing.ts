import { z } from 'astro/zod';
import { phrase, spoken } from '../fields/phrase.ts';
import { bilingual, id } from '../fields/text.ts';

/**
 * A talk by pointing, at a counter: sentences that a reader shows and answers that the person behind
 * it points to: `content/pointing/<id>.yaml`.
 */
export const pointing = z.strictObject({
  id,
  title: bilingual,
  /** Asks the other person to point to an answer. */
  ask: phrase.omit({ when: true }),
  lines: z.array(phrase).min(1),
  answers: z
    .array(
      z.strictObject({
        id,
        /** As the other person reads it. */
        ja: spoken,
        /** What it means. */
        en: spoken,
        /** What the reader does then. */
        next: bilingual,
      }),
    )
    .min(2),
});

export type Pointing = z.infer<typeof pointing>;
