import { dayNumber } from './japan-time.ts';

/** Public holidays of a span of days, all as days since 1970-01-01; outside the span none are known. */
export interface HolidayCalendar {
  first: number;
  last: number;
  holidays: ReadonlySet<number>;
}

/**
 * Holidays as text for an attribute: the first and the last day of the span, then each holiday as
 * its distance from the one before, all in base 36. Three years take about 120 characters.
 * @param dates of the holidays, `YYYY-MM-DD`, in order
 */
export function writeCalendar(first: string, last: string, dates: string[]): string {
  let before = dayNumber(first);
  const numbers = [before, dayNumber(last) - before];
  for (const date of dates) {
    const day = dayNumber(date);
    numbers.push(day - before);
    before = day;
  }
  return numbers.map((number) => number.toString(36)).join(' ');
}

/** Reads what `writeCalendar` wrote. */
export function readCalendar(text: string): HolidayCalendar {
  const [first = NaN, length = NaN, ...distances] = text
    .split(' ')
    .map((number) => parseInt(number, 36));
  let before = first;
  return {
    first,
    last: first + length,
    holidays: new Set(distances.map((distance) => (before += distance))),
  };
}
