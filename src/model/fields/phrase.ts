import { z } from 'astro/zod';
import { bilingual, words } from './text.ts';

/** A sentence to read out or to show: Japanese, the same in romaji (Hepburn), and its meaning. */
export const phrase = z.strictObject({
  /** Only for readers in this case; without it the sentence is true for everybody. */
  when: bilingual.optional(),
  ja: words,
  romaji: words,
  en: words,
});

export type Phrase = z.infer<typeof phrase>;
