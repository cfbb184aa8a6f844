import { z } from 'astro/zod';
import { words } from '../fields/text.ts';
import type { Found } from '../graph/found.ts';
import { readFile } from '../graph/read-data.ts';
import { languagesFolder, type LanguageFacts } from './read-languages.ts';

/** Words in a row, kanji with their readings: `電話《でんわ》 アプリ 使《つか》`. */
const list = words.transform((text) => new Set(text.split(/\s+/)));

/** The words that a language written for beginners may use: `content/docs/<tag>/vocabulary.yaml`. */
const vocabularyFile = z.strictObject({
  /** Those of the lists for beginners. */
  beginners: list,
  /** Those beyond the lists that every resident meets: on a phone, in a bank, at a counter. */
  everyday: list,
  /** Names of companies, desks and places. */
  names: list,
  /** Those that a screen or a desk uses: a page says what they mean where they first stand on it. */
  explained: z.record(z.string(), words),
});

export type Vocabulary = z.output<typeof vocabularyFile>;

/** Where a language's vocabulary stands, below the project's root. */
export function vocabularyPath(language: string): string {
  return `${languagesFolder}/${language}/vocabulary.yaml`;
}

/** The vocabularies of the languages that keep to one, by their tags. */
export function readVocabularies(
  root: string,
  languages: LanguageFacts[],
  found: Found,
): Map<string, Vocabulary> {
  return new Map(
    languages
      .filter(({ plain }) => plain)
      .flatMap(({ tag }) => {
        const file = vocabularyPath(tag);
        const vocabulary = readFile(root, file, vocabularyFile, found);
        if (!vocabulary) {
          found.tell({
            file,
            message: 'is missing or wrong: it lists the words that the language may use.',
          });
          return [];
        }
        return [[tag, vocabulary] as const];
      }),
  );
}
