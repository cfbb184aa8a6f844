import { z } from 'astro/zod';
import { reference } from '../fields/reference.ts';
import { pagePath } from '../fields/page-path.ts';
import { bilingual, id, words } from '../fields/text.ts';

/**
 * One thing readers mean, with the words they say it in: `content/thesaurus/<id>.yaml`. Search finds
 * pages by what is meant, whatever the words. Readings of Japanese forms are added by the build.
 */
export const concept = z.strictObject({
  id,
  /** Recognised and then left aside: polite words, "what should I do". */
  silent: z.boolean().default(false),
  /** Counts only where a query says nothing else that a page answers: fear, cries for help. */
  alone: z.boolean().default(false),
  /**
   * Its first page stands before all others, as long as it answers nearly as well: for what matters
   * most of all that a query says. The lowest number comes first.
   */
  precedence: z.number().int().positive().optional(),
  /** Whether a note may tell that words were read as this; not where its name would hurt or mislead. */
  told: z.boolean().default(true),
  /** What the reader asks for by naming it: a number to call, what a word means, or the number of what is named. */
  asks: z.enum(['phone', 'meaning', 'number']).optional(),
  /** The pages that answer it, the best one first: paths below the language. */
  answers: z.array(pagePath).default([]),
  /** Ids of `content/glossary/` whose names and synonyms are forms of it too. */
  terms: z.array(reference('glossary')).default([]),
  /** Ids of `content/contacts/` that it names. */
  contacts: z.array(reference('contacts')).default([]),
  /** Other concepts that are meant too whenever this one is. */
  includes: z.array(reference('thesaurus')).default([]),
  /** Sets of concepts that together mean this one, wherever they stand in a query. */
  when: z.array(z.array(reference('thesaurus')).min(2)).default([]),
  /** What people call it, where the first form is only the beginning of a word. */
  name: bilingual.optional(),
  /**
   * Forms. A verb is written once: `乗っ取~る` changes its last kana (乗っ取られた, 乗っ取って),
   * `止め+る` drops it (止めたい, 止めて).
   */
  ja: z.array(words).min(1),
  en: z.array(words).min(1),
  /** Forms that few say: they are fetched when the others leave something of a query unexplained. */
  rare: z
    .strictObject({ ja: z.array(words).default([]), en: z.array(words).default([]) })
    .default({ ja: [], en: [] }),
});

export type Concept = z.infer<typeof concept>;

/** All forms of a concept, by the field they stand in. */
export const formsOf = ({ ja, en, rare }: Concept) =>
  [
    ['ja', ja],
    ['en', en],
    ['rare.ja', rare.ja],
    ['rare.en', rare.en],
  ] as const;
