import { z } from 'astro/zod';
import { reference } from '../fields/reference.ts';
import { bilingual, id, words } from '../fields/text.ts';

/** A word the reader meets on a screen or hears on the phone: `content/glossary/<id>.yaml`. */
export const term = z.strictObject({
  id,
  /** As it stands on Japanese screens. */
  ja: words,
  /** Reading in hiragana or katakana. */
  reading: words.regex(/^[ぁ-ゖァ-ヶーゝゞ・\s]+$/, 'must be hiragana or katakana only'),
  en: words,
  synonyms: z.strictObject({ ja: z.array(words).default([]), en: z.array(words).default([]) }),
  definition: bilingual,
  /** Terms that are easily confused with this one and mean something else. */
  notSameAs: z.array(reference('glossary')).default([]),
});

export type Term = z.infer<typeof term>;
