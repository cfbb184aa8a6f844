import { withoutRuby } from '../../lib/without-ruby.ts';

/** What is written of a sentence: in what case it is said, in Japanese, in romaji, its meaning in English. */
const classes = {
  when: 'phrases__when',
  sentence: 'phrases__ja',
  romaji: 'phrases__romaji',
  meaning: 'phrases__en',
};
export type Writing = keyof typeof classes;

/** The sentences of a list, each with all that is written of it. */
export const phraseItems = (list: Element): HTMLElement[] =>
  [...list.querySelectorAll(`.${classes.sentence}`)].map((sentence) => sentence.parentElement!);

/** Where that stands. */
export const partIn = (item: Element, writing: Writing): Element | null =>
  item.querySelector(`.${classes[writing]}`);

/** How a sentence is written now, with what fills its blanks; empty where it is not. */
export const textIn = (item: Element, writing: Writing): string =>
  withoutRuby(partIn(item, writing)).trim();

/** What an element holds, to be shown elsewhere too: readings over kanji stay. */
export const copyOf = (element: Element | null): ChildNode[] => [
  ...((element?.cloneNode(true).childNodes ?? []) as Iterable<ChildNode>),
];
