import type { Rule } from '../rule.ts';
import { lineAt } from '../../../model/graph/tags.ts';

/** Ends of sentences that a reader says to somebody, and how each is read (Hepburn). */
const endings: Record<string, string> = {
  ください: 'kudasai',
  ません: 'masen',
  ますか: 'masu ka',
  ですか: 'desu ka',
};

/** Such a sentence in the text, with what stands in brackets after it. */
const sentence = new RegExp(`(${Object.keys(endings).join('|')})[。」]* \\(([^)]*)\\)`, 'g');

/**
 * Where readers do not read Japanese, a Japanese sentence to be said comes with its reading in romaji: who cannot read
 * Japanese has to say it on the phone.
 */
export const spokenRomaji: Rule = {
  name: 'spoken-romaji',
  check: ({ pages, languages }) =>
    pages
      .filter((page) => !languages.find(({ tag }) => tag === page.language)!.readsJapanese)
      .flatMap((page) =>
        [...page.body.matchAll(sentence)].flatMap(({ index, 1: end, 2: gloss }) =>
          gloss!.toLowerCase().includes(endings[end!]!)
            ? []
            : [
                {
                  file: page.file,
                  line: lineAt(page, index),
                  message: `has a Japanese sentence to say without its reading: begin the brackets with the romaji, as in (… ${endings[end!]}: ${gloss}).`,
                },
              ],
        ),
      ),
};
