/** Japan keeps UTC+9 all year, so that its calendar needs no time-zone database. */
const offset = 9 * 3_600_000;
/** A minute and a day, in milliseconds. */
export const minute = 60_000;
export const dayLength = 86_400_000;

/** The days since 1970-01-01 in Japan at `at` (milliseconds since 1970). */
export function dayAt(at: number): number {
  return Math.floor((at + offset) / dayLength);
}

/** The day in Japan at `at` (milliseconds since 1970), `YYYY-MM-DD`. */
export function dateAt(at: number): string {
  return dateOf(dayAt(at));
}

/** The moment a day (days since 1970-01-01) begins in Japan, in milliseconds since 1970. */
export function startOf(day: number): number {
  return day * dayLength - offset;
}

/** `YYYY-MM-DD` → days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

/** Days since 1970-01-01 → `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** The day so many days later, earlier where `days` is negative; both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return dateOf(dayNumber(day) + days);
}
