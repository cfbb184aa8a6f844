import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { matchesIn } from '../../../model/graph/texts.ts';

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
 * Where readers do not read Japanese, a Japanese sentence to be said comes with its reading in romaji:
 * who cannot read Japanese has to say it on the phone.
 */
export default function* spokenRomaji({ pages, languages }: Content): Iterable<Problem> {
  const readers = languages.filter(({ readsJapanese }) => readsJapanese).map(({ tag }) => tag);
  const others = pages.filter(({ language }) => !readers.includes(language));
  for (const { place, match } of matchesIn(others, sentence)) {
    const [, end, gloss] = match as unknown as [string, string, string];
    if (!gloss.toLowerCase().includes(endings[end]!))
      yield {
        ...place,
        message: `has a Japanese sentence to say without its reading: begin the brackets with the romaji, as in (… ${endings[end]}: ${gloss}).`,
      };
  }
}
