import type { PanelStrings } from './panel-strings.ts';

/** What a result is; shown to the reader in words. */
export const kinds = ['situation', 'how-to', 'page', 'contact', 'term', 'item'] as const;

/** What a result is. */
export type Kind = (typeof kinds)[number];

/** A number to call: label, text, what a `tel:` address holds, 1 when it was not checked lately. */
export type Phone = readonly [string, string, string, 0 | 1];

/** What a result shows beside its title; fetched for the results that are shown. */
export interface Details {
  /** The answer in a sentence or two. */
  text: string;
  /** Anchors and texts of a page's own headings. */
  headings?: [string, string][];
  phones?: Phone[];
}

/** What a result needs to be ranked and shown, without asking the index for its text. */
export interface Card {
  /** Below the language, with its slash and, for parts of a page, its anchor. */
  path: string;
  title: string;
  kind: Kind;
  /** Whether it has a number that may be called. */
  hasPhone: boolean;
  /** Whether it is a page that a reader can leave quietly. */
  isQuiet: boolean;
}

/** Ids of the index, cut to one length and written without a space between them. */
export interface Ids {
  length: number;
  joined: string;
}

/** The file that turns what the index returns into results: `cards-<language>.json`. */
export interface CardsFile {
  /** One list a column: names of columns are not repeated for every card. */
  paths: string[];
  titles: string[];
  /** A digit a card: its place in `kinds`. */
  kinds: string;
  /** Numbers of the cards that have a number to call. */
  callable: number[];
  /** Numbers of the cards of pages that a reader can leave quietly. */
  quiet: number[];
  ids: Ids;
  /** Numbers of the cards with which a file of details begins: `details/<language>-<place>`. */
  details: number[];
  /** Files of the index that every query needs, below `pagefind/`: their names change with it. */
  ahead: string[];
  /** What readers wanted who spoke of a concept, as `writtenLearned` writes it. */
  learned: string;
  /** The words around the results; they are in the language of the cards. */
  strings: PanelStrings;
}

/** The cards of a file, in their order. */
export function cardsOf({ paths, titles, kinds: digits, callable, quiet }: CardsFile): Card[] {
  const withPhone = new Set(callable);
  const left = new Set(quiet);
  return paths.map((path, at) => ({
    path,
    title: titles[at]!,
    kind: kinds[Number(digits[at])]!,
    hasPhone: withPhone.has(at),
    isQuiet: left.has(at),
  }));
}

/** Numbers of documents by the ids under which an index knows them. */
export function lookup({ length, joined }: Ids): (id: string) => number | undefined {
  const numbers = new Map<string, number>();
  for (let at = 0; at < joined.length; at += length)
    numbers.set(joined.slice(at, at + length), at / length);
  return (id) => numbers.get(id.replace(/^[a-z]+_/, '').slice(0, length));
}
