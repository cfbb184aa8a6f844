import { english, japanese, type Language } from '../../model/language.ts';
import { localeOf, writeDate, writeYearlyDay } from '../dates.ts';
import { readCount } from '../japanese/counters.ts';
import { romajiOf } from '../japanese/romaji.ts';
import { spokenCount, spokenDay, spokenNumber } from './spoken.ts';

/** What stands in a sentence while nothing fills it, by how the sentence is written. */
export interface Blanks {
  /** In Japanese. */
  sentence: string;
  romaji: string;
  /** In English; in easy Japanese its blanks are marked with ○ like the sentence's. */
  meaning: string;
}

/** What fills a blank: words, a date with its year or without, an amount, how many, an hour. */
export type BlankKind = 'text' | 'date' | 'day' | 'yen' | 'count' | 'hour';

const units: [RegExp, BlankKind][] = [
  [/年/, 'date'],
  [/日/, 'day'],
  [/円/, 'yen'],
  [/件/, 'count'],
  [/時/, 'hour'],
];

/** What fills a blank, by its unit: `○○円` an amount, `○○` words. */
export function blankKind(blank: string): BlankKind {
  return units.find(([unit]) => unit.test(blank))?.[1] ?? 'text';
}

/**
 * What stands in the place of blanks once a reader has written a value, ready to be read out.
 * @param value words, digits, or a date as `YYYY-MM-DD`
 * @returns nothing where the value is none of the blank's kind
 */
export function fillBlank(value: string, blanks: Blanks): Blanks | undefined {
  const kind = blankKind(blanks.sentence);
  if (kind === 'text') return { sentence: value, romaji: value, meaning: value };
  return kind === 'date' || kind === 'day'
    ? filledDate(value, kind === 'date', languageOf(blanks))
    : filledNumber(value, kind, blanks);
}

/** The language in which the meaning stands. */
const languageOf = ({ meaning }: Blanks) => (meaning.includes('○') ? japanese : english);

function filledDate(date: string, withYear: boolean, language: Language): Blanks | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) return undefined;
  if (!withYear) {
    const day = date.slice(5);
    return {
      sentence: writeYearlyDay(day, japanese),
      romaji: spokenDay(date),
      meaning: writeYearlyDay(day, language),
    };
  }
  const year = romajiOf(readCount(Number(date.slice(0, 4)), '年'));
  return {
    sentence: writeDate(date, japanese),
    romaji: `${year} ${spokenDay(date)}`,
    meaning: writeDate(date, language),
  };
}

/** The largest number that a sentence is filled with. */
const most = { yen: 999_999_999, count: 9_999, hour: 24 };

function filledNumber(
  value: string,
  kind: keyof typeof most,
  { sentence, meaning }: Blanks,
): Blanks | undefined {
  const digits = value.normalize('NFKC').replace(/[¥\\,、\s円件時]/g, '');
  const number = Number(digits);
  if (!/^\d+$/.test(digits) || number > most[kind]) return undefined;
  const written = number.toLocaleString(localeOf(japanese));
  const romaji = {
    yen: () => `${spokenNumber(number)}-en`,
    count: () => spokenCount(number),
    hour: () => romajiOf(readCount(number, '時')),
  };
  return {
    sentence: sentence.replace(/○+/, written),
    romaji: romaji[kind](),
    // What is counted is named in the plural.
    meaning: meaning
      .replace(/…|○+/, written)
      .replace(/s$/, kind === 'count' && number === 1 ? '' : 's'),
  };
}
