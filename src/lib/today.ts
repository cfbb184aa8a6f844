import { dateOf, dayNumber } from './japan-time.ts';

const japanDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo', dateStyle: 'short' });

/**
 * The day the site is built for, `YYYY-MM-DD` in Japan time. `SOURCE_DATE_EPOCH` (seconds since
 * 1970, https://reproducible-builds.org/docs/source-date-epoch/) pins it, so that two builds of
 * one commit are equal and tests do not turn red by the passing of time alone.
 */
export function buildDay(environment: Record<string, string | undefined> = process.env): string {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return japanDay.format(new Date());
  if (!/^\d+$/.test(epoch))
    throw new Error(`SOURCE_DATE_EPOCH is "${epoch}": it must be whole seconds since 1970.`);
  return japanDay.format(new Date(Number(epoch) * 1000));
}

/** The day `days` whole days after `day`, both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return dateOf(dayNumber(day) + days);
}
