import type { Index } from './answer.ts';
import type { Card } from './card.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { mentions } from './mentions.ts';
import type { Field } from './rank.ts';

/** What a word in a title tells; as much as Pagefind's index of words lets it tell. */
const strength = 0.9;
const title: Field = 'zt';

/** An index of what the titles of cards speak of, for browsers in which Pagefind does not run. */
export function indexOfTitles(cards: Pick<Card, 'title'>[], lexicon: Lexicon): Index {
  const documents = new Map<number, Map<number, string[]>>();
  for (const [document, card] of cards.entries())
    for (const concept of mentions(card.title, lexicon)) {
      const known = documents.get(concept);
      if (known) known.set(document, [title]);
      else documents.set(concept, new Map([[document, [title]]]));
    }
  const titles = cards.map((card) => fold(card.title));
  return {
    concept: (concept) => Promise.resolve(documents.get(concept) ?? new Map()),
    word: (word) => {
      const sought = fold(word);
      return Promise.resolve(
        new Map(
          titles.flatMap((one, document) =>
            one.includes(sought) ? [[document, strength] as const] : [],
          ),
        ),
      );
    },
  };
}
