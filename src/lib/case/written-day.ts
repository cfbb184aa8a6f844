import { isDay } from './parse.ts';

/** A day in a text, and where it stands. */
export interface WrittenDay {
  /** `YYYY-MM-DD`. */
  day: string;
  from: number;
  to: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = `(${months.join('|')})[a-z]{0,6}\\.?`;
const number = '(\\d{1,2})';
const year = '(20\\d\\d)';

/** The first years of the eras, less one. */
const eras: Record<string, number> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988 };

type Parts = [year: number | undefined, month: number, day: number];

const monthOf = (name: string) => months.indexOf(name.toLowerCase()) + 1;

/** How days are written, each with what its groups mean. */
const forms: [pattern: RegExp, read: (groups: string[]) => Parts][] = [
  [
    new RegExp(
      `(?:^|[^a-z\\d])(令和|平成|[rh])\\.? ?(\\d{1,2}|元) ?[年./-] ?${number} ?[月./-] ?${number}(?!\\d)`,
      'gi',
    ),
    ([era, count, m, d]) => [
      eras[era!.toLowerCase()]! + (count === '元' ? 1 : Number(count)),
      Number(m),
      Number(d),
    ],
  ],
  [
    new RegExp(`(?:^|\\D)${year} ?[年./-] ?${number} ?[月./-] ?${number}(?!\\d)`, 'g'),
    ([y, m, d]) => [Number(y), Number(m), Number(d)],
  ],
  [/(?:^|[^\d-])(20\d\d)(\d\d)(\d\d)(?![\d-])/g, ([y, m, d]) => [Number(y), Number(m), Number(d)]],
  // Months stand first in Japan’s English mails; a first number above 12 is a day.
  [
    new RegExp(`(?:^|[^\\d/])${number}/${number}/${year}(?!\\d)`, 'g'),
    ([m, d, y]) =>
      Number(m) > 12 ? [Number(y), Number(d), Number(m)] : [Number(y), Number(m), Number(d)],
  ],
  [
    new RegExp(`(?:^|[^\\d./-])(\\d\\d)([./-])${number}\\2${number}(?![\\d./-])`, 'g'),
    ([y, , m, d]) => [2000 + Number(y), Number(m), Number(d)],
  ],
  [
    new RegExp(`(?:^|[^a-z])${month} ?${number}(?:st|nd|rd|th)?(?:,? ${year})?(?!\\d)`, 'gi'),
    ([m, d, y]) => [y ? Number(y) : undefined, monthOf(m!), Number(d)],
  ],
  [
    new RegExp(`(?:^|\\D)${number}(?:st|nd|rd|th)? ${month}(?:,? ${year})?(?![\\da-z])`, 'gi'),
    ([d, m, y]) => [y ? Number(y) : undefined, monthOf(m!), Number(d)],
  ],
  [
    new RegExp(`(?:^|[^\\d./年-] ?)${number}(?:/| ?月 ?)${number}(?![\\d./%]|-\\d| ?回)`, 'g'),
    ([m, d]) => [undefined, Number(m), Number(d)],
  ],
];

/**
 * The first day that stands in a plain line: Western and Japanese years, with signs, kanji or
 * English months. Without a year it is the latest such day until today.
 * @param today `YYYY-MM-DD`
 */
export function dayIn(line: string, today: string): WrittenDay | undefined {
  let first: WrittenDay | undefined;
  for (const [pattern, read] of forms)
    for (const match of line.matchAll(pattern)) {
      const from = match.index + (/^[^\d令平a-z]+/i.exec(match[0])?.[0].length ?? 0);
      if (first && from >= first.from) break;
      const day = dayOf(read(match.slice(1)), today);
      if (!day) continue;
      const to = match.index + match[0].length;
      first = { day, from, to: line[to] === '日' ? to + 1 : to };
      break;
    }
  return first;
}

function dayOf([year, month, date]: Parts, today: string): string | undefined {
  const rest = `-${twoDigits(month)}-${twoDigits(date)}`;
  if (year !== undefined) return isDay(`${year}${rest}`) ? `${year}${rest}` : undefined;
  const thisYear = Number(today.slice(0, 4));
  // 29 February comes once in four years, or in eight.
  for (let past = 0; past <= 8; past++) {
    const day = `${thisYear - past}${rest}`;
    if (day <= today && isDay(day)) return day;
  }
  return undefined;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
