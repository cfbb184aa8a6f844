import { z } from 'astro/zod';
import { withMeaning } from './meaning.ts';
import { bilingual, words } from './text.ts';

/** What is said or shown at a desk, by either side, and what it means. */
export const spoken = withMeaning(words.clone(), { kind: 'spoken' });

/** A sentence to read out or to show: Japanese, the same in romaji (Hepburn), and its meaning. */
export const phrase = z.strictObject({
  /** Only for readers in this case; without it the sentence is true for everybody. */
  when: bilingual.optional(),
  ja: spoken,
  romaji: words,
  en: spoken,
});

/** A phrase, with the same sentence and its meaning as languages show them that hold a part of the guide. */
export type Phrase = z.infer<typeof phrase> & {
  own?: Partial<Record<string, { ja?: string; en?: string }>>;
};

/**
 * The sentence and its meaning for readers of a language: `ja` may have readings, `meaning` is in that
 * language or, when `isOwn` is false, in English.
 */
export function phraseIn({ ja, en, own }: Pick<Phrase, 'ja' | 'en' | 'own'>, language: string) {
  const said = own?.[language];
  return { ja: said?.ja ?? ja, meaning: said?.en ?? en, isOwn: said?.en !== undefined };
}
