const dayLength = 86_400_000;
/** Japan keeps UTC+9 all year. */
const japan = 9 * 3_600_000;

/**
 * How far ahead of the build a clock is believed, in days. Facts are reviewed within half a year, so
 * a copy of a year is old already. Narrower than for opening hours (`believedNow`): what a wrong
 * clock erases does not come back.
 */
export const believedFor = 366;

/**
 * The day in Japan by a device's clock, if it can be right: no clock is behind the day the page was
 * built, and one far ahead of it is wrong.
 * @param built the day the page was built for, `YYYY-MM-DD`; without one no clock is believed
 * @returns `YYYY-MM-DD`; empty when the clock is not believed
 */
export function believedDay(now: Date, built: string): string {
  const day = new Date(now.getTime() + japan).toISOString().slice(0, 10);
  const ahead = (Date.parse(day) - Date.parse(built)) / dayLength;
  return ahead >= 0 && ahead <= believedFor ? day : '';
}

/** How long it is kept after the last visit, in days. Stated on the pages. */
export const keptDays = 90;

/**
 * Whether the time of what was kept is over.
 * @param visited day of the last visit, `YYYY-MM-DD`; empty when it is not known
 * @param today empty when the clock is not believed: then nothing is over
 */
export function isExpired(visited: string, today: string): boolean {
  return Date.parse(today) - Date.parse(visited) > keptDays * dayLength;
}

/**
 * The day of the last visit after a visit today. It never goes back. A visit under a clock that is
 * not believed has no day; the time then begins with the next visit that has one, so that a visit
 * that took place is never overlooked.
 */
export function lastVisit(visited: string, today: string): string {
  return today && (today > visited ? today : visited);
}
