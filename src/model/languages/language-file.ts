import { z } from 'astro/zod';
import { words } from '../fields/text.ts';

/** What a language is: `content/docs/<tag>/language.yaml`. The folder's name is its tag (BCP 47). */
export const languageFile = z
  .strictObject({
    /** How the language names itself. */
    name: words,
    /** What its pages say in `lang` (BCP 47), where a browser or a voice knows no such tag as its folder's. */
    lang: z.string().optional(),
    /** Its code of three letters (ISO 639-3), which libraries of files go by; without one it has no ZIM. */
    iso639: z
      .string()
      .regex(/^[a-z]{3}$/, 'must be three small letters')
      .optional(),
    /** Its place among the languages where they are offered, from 1. */
    order: z.int().min(1),
    /**
     * What the language holds of the guide: `all` (each page, record and interface string), `pages`
     * (each page), or `some` pages. What it lacks comes from its fallback, marked as such.
     */
    completeness: z.enum(['all', 'pages', 'some']),
    /** Tag of the language, complete itself, whose words stand where this one has none. */
    fallback: z.string().optional(),
    /** What its readers call the fallback, where the name of that language is that of their own. */
    fallbackName: words.optional(),
    /** Whether its readers read Japanese screens, letters and sources without help. */
    readsJapanese: z.boolean().default(false),
    /**
     * Whether spaces part words and sentences. Without them lines and sentences are joined as in
     * Japanese, and the length of a page is counted in characters.
     */
    spaces: z.boolean().default(true),
    /** Whether each kanji has its reading in kana behind it: `電話《でんわ》` (`model/readings.ts`). */
    readings: z.boolean().default(false),
    /** What its sentences keep to so that beginners can read them: `rules/plain-japanese.ts`. */
    plain: z
      .strictObject({
        /** The most characters of a sentence, without readings. */
        sentence: z.int().min(1),
        /** The most kanji in a row that one reading stands for. */
        kanji: z.int().min(1),
      })
      .optional(),
    /** Words, in small letters, by which one knows the answer for those who cannot give another. */
    unsureAnswers: z.array(words).default([]),
    /** The most running text a page shows unfolded: in words, or in characters without `spaces`. */
    pageLength: z.int().min(1),
  })
  .refine(({ completeness, fallback }) => completeness === 'all' || fallback !== undefined, {
    path: ['fallback'],
    error:
      'is missing: name the complete language whose words stand where this one has none, like "fallback: en"',
  })
  .refine(({ completeness, fallback }) => completeness !== 'all' || fallback === undefined, {
    path: ['fallback'],
    error: 'stands in a language with completeness "all", which lacks nothing: take it out',
  });

export type LanguageFile = z.output<typeof languageFile>;
