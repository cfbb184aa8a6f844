import { japanese, type Language } from '../../model/language.ts';
import { localeOf, writeDate, writeYearlyDay } from '../dates.ts';
import type { Word } from '../fill.ts';
import { spokenCount, spokenDay, spokenNumber } from './spoken.ts';

/** How values are written in a language, or in romaji to be said. What is not known is an empty text. */
export interface Writer {
  day: (date: string) => string;
  /** A day without its year, as it is said on the phone. */
  dayToSay: (date: string) => string;
  /** A day, with the time where one is known. */
  moment: (at: string) => string;
  yen: (amount: number) => string;
  count: (count: number) => string;
  list: (parts: string[]) => string;
  /** The name of a contact. */
  organisation: (id: string) => string;
  word: Word;
  /** Whether a text of the reader's is in another language than the paper. */
  isForeign: (text: string) => boolean;
}

/**
 * Writes in a language.
 * @param word gives `gap` (with `label`), `yen` (with `amount`), `count.one` and `count.other` (with
 * `count`), `period` (with `first` and `last`), `about` (with `kind` and `topic`), and `field.*`,
 * `kind.*`, `refused.*`, `topic.*`, `state.*`
 * @param organisation name of a contact, empty for one that does not exist
 */
export function writerIn(
  language: Language,
  word: Word,
  organisation: (id: string) => string,
): Writer {
  const locale = localeOf(language);
  const day = (date: string) => date && writeDate(date.slice(0, 10), language);
  return {
    word,
    organisation,
    day,
    dayToSay: (date) => date && writeYearlyDay(date.slice(5, 10), language),
    moment: (at) => [day(at), at.slice(11)].filter(Boolean).join(' '),
    yen: (amount) => word('yen', { amount: amount.toLocaleString(locale) }),
    count: (count) =>
      word(count === 1 ? 'count.one' : 'count.other', { count: count.toLocaleString(locale) }),
    list: (parts) => new Intl.ListFormat(locale).format(parts),
    isForeign: (text) =>
      language === japanese && /[a-z]{2}/i.test(text) && !japaneseLetter.test(text),
  };
}

const japaneseLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Writes as a writer does, but days and numbers in romaji, to be said in Japanese. */
export function speaking(writer: Writer): Writer {
  const day = (date: string) => date && spokenDay(date);
  return {
    ...writer,
    day,
    dayToSay: day,
    yen: (amount) => `${spokenNumber(amount)}-en`,
    count: spokenCount,
  };
}
