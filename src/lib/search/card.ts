import { nameKey, type Name } from './names.ts';

/** What a result is; shown to the reader in words. */
export type Kind = 'situation' | 'how-to' | 'page' | 'contact' | 'term';

/** What a result needs to be ranked and shown, without asking the index for its text. */
export interface Card {
  /** Below the language, with its slash and, for parts of a page, its anchor. */
  path: string;
  title: string;
  /** The language it stands in, where that of the cards lacks it. */
  language?: string;
  kind: Kind;
  /** By which it is found beside its title, if it is no page. */
  names?: string[];
  /** Whether it is a page that a reader can leave quietly. */
  isQuiet?: boolean;
}

/** The file that says what can be found: `cards-<language>.json`. */
export interface CardsFile {
  /** Pages come first, as the model numbers them. */
  cards: Card[];
  places: Places;
  /** The words around the results, in the language of the cards. */
  words: Record<string, string>;
}

/** Pages that rules lead to, by their numbers; -1 where there is none. */
export interface Places {
  /** It lists all organisations. */
  contacts: number;
  /** It explains all terms. */
  terms: number;
  /** It compares a number with those of the guide. */
  numberCheck: number;
  /** From these everybody finds on. */
  waysOut: number[];
}

/** What a result shows beside its title; fetched for the results that are shown. */
export interface Details {
  /** The answer in a sentence or two. */
  text: string;
  phones?: Phone[];
}

/** A number to call: label, text, what a `tel:` address holds, 1 when it was not checked lately. */
export type Phone = readonly [string, string, string, 0 | 1];

/**
 * Cards whose details stand in one file. An answer shows few results: small files let it fetch little
 * besides, smaller ones would be mostly what a request costs by itself.
 */
export const cardsInFile = 4;

/** The file that holds the details of a card and of its neighbours, from a multiple of `cardsInFile`. */
export function detailsFile(language: string, card: number): string {
  return `details/${language}-${Math.floor(card / cardsInFile)}.json`;
}

/** The names by which cards that are no pages are found: their titles, the parts of these, and others. */
export function namesOf(cards: readonly Card[]): Name[] {
  return cards.flatMap(({ kind, title, names = [] }, card) =>
    isSmall(kind)
      ? [title, ...partsOf(title), ...names]
          .map((name) => ({ key: nameKey(name), card }))
          .filter(({ key }) => key.length > 1)
      : [],
  );
}

/** 「Aカード（B）」 is called A card and B. */
function partsOf(title: string): string[] {
  return title.split(/[（）()・、,]/).map((part) => part.trim());
}

/** Whether it is no page of its own. */
export function isSmall(kind: Kind): boolean {
  return kind === 'contact' || kind === 'term';
}
