import { nameKey, type Name } from './names.ts';
import type { PanelStrings } from './panel-strings.ts';

/** What a result is; shown to the reader in words. */
export const kinds = ['situation', 'how-to', 'page', 'contact', 'term'] as const;

/** What a result is. */
export type Kind = (typeof kinds)[number];

/** A number to call: label, text, what a `tel:` address holds, 1 when it was not checked lately. */
export type Phone = readonly [string, string, string, 0 | 1];

/** What a result shows beside its title; fetched for the results that are shown. */
export interface Details {
  /** The answer in a sentence or two. */
  text: string;
  phones?: Phone[];
}

/** What a result needs to be ranked and shown, without asking the index for its text. */
export interface Card {
  /** Below the language, with its slash and, for parts of a page, its anchor. */
  path: string;
  title: string;
  kind: Kind;
  /** Whether it is a page that a reader can leave quietly. */
  isQuiet: boolean;
}

/** The file that says what can be found: `cards-<language>.json`. Pages come first, as the model numbers them. */
export interface CardsFile {
  /** One list a column: names of columns are not repeated for every card. */
  paths: string[];
  titles: string[];
  /** A digit a card: its place in `kinds`. */
  kinds: string;
  /** Numbers of the cards of pages that a reader can leave quietly. */
  quiet: number[];
  /** Names of cards that are no pages beside their titles, by the numbers of the cards. */
  names: Record<number, string[]>;
  /** The page that lists organisations, and the one that explains words. */
  lists: { contacts: number; terms: number };
  /** Numbers of the cards with which a file of details begins: `details/<language>-<place>`. */
  details: number[];
  /** The words around the results; they are in the language of the cards. */
  strings: PanelStrings;
}

/** The cards of a file, in their order. */
export function cardsOf({ paths, titles, kinds: digits, quiet }: CardsFile): Card[] {
  const left = new Set(quiet);
  return paths.map((path, at) => ({
    path,
    title: titles[at]!,
    kind: kinds[Number(digits[at])]!,
    isQuiet: left.has(at),
  }));
}

/** The names by which cards that are no pages are found: their titles, the parts of these, and others. */
export function namesOf({ titles, names, kinds: digits }: CardsFile): Name[] {
  return titles.flatMap((title, card) =>
    isSmall(kinds[Number(digits[card])]!)
      ? [title, ...partsOf(title), ...(names[card] ?? [])]
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
