/** What a result is; shown to the reader in words. */
export const kinds = ['situation', 'how-to', 'page', 'contact', 'term', 'item'] as const;

/** What a result is. */
export type Kind = (typeof kinds)[number];

/** What a result shows, without asking the index for its text. */
export interface Card {
  /** Below the language, with its slash and, for parts of a page, its anchor. */
  path: string;
  title: string;
  /** The answer in a sentence or two. */
  text: string;
  kind: Kind;
  /** Anchors and texts of a page's own headings. */
  headings?: [string, string][];
  /** Numbers to call: label, text, what a `tel:` address holds, 1 when it was not checked lately. */
  phones?: (readonly [string, string, string, 0 | 1])[];
}

/** The file that turns what the index returns into results: `search/cards-<language>.json`. */
export interface CardsData {
  cards: Card[];
  /** Beginnings of the index's own ids of each card, in the cards' order. */
  ids: string[];
  /** The same for the index of full texts; pages only, which come first. */
  texts: string[];
}
