import holidayJp from '@holiday-jp/holiday_jp';
import { writeCalendar } from './holiday-calendar.ts';

/** How many whole years after the year of the build are baked into a page. */
const yearsAhead = 2;

/**
 * Japan's public holidays as text for an attribute (see `holiday-calendar.ts`), from the start of
 * the build's year to the end of the second year after it. The law fixes the two equinox days only
 * a year ahead; the package computes later ones as the observatory does.
 * @param today the day of the build, `YYYY-MM-DD`
 */
export function holidaysAround(today: string): string {
  const year = Number(today.slice(0, 4));
  const first = `${year}-01-01`;
  const last = `${year + yearsAhead}-12-31`;
  const known = Object.keys(holidayJp.holidays).sort();
  if (known.at(-1)! < `${year + yearsAhead}-11`)
    throw new Error(`@holiday-jp/holiday_jp ends in ${known.at(-1)!}: update the package.`);
  return writeCalendar(
    first,
    last,
    known.filter((date) => date >= first && date <= last),
  );
}
