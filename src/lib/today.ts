import { dateAt } from './japan-time.ts';

/**
 * The day the site is built for, `YYYY-MM-DD` in Japan time. `SOURCE_DATE_EPOCH` (seconds since
 * 1970, https://reproducible-builds.org/docs/source-date-epoch/) pins it, so that two builds of
 * one commit are equal and tests do not turn red by the passing of time alone.
 */
export function buildDay(environment: Record<string, string | undefined> = process.env): string {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return dateAt(Date.now());
  if (!/^\d+$/.test(epoch))
    throw new Error(`SOURCE_DATE_EPOCH is "${epoch}": it must be whole seconds since 1970.`);
  return dateAt(Number(epoch) * 1000);
}
