const dayLength = 86_400_000;
/** Japan keeps UTC+9 all year. Written out here: pages with lists need nothing else of `japan-time.ts`. */
const japan = 9 * 3_600_000;

/** How long it is kept after the last visit, in days. Stated on the pages. */
export const keptDays = 90;

/** When a reminder comes, in days: a week before what was kept may be erased. */
export const reminderDays = keptDays - 7;

/**
 * Whether the time of what was kept is over.
 * @param visited day of the last visit, `YYYY-MM-DD`; empty when it is not known
 * @param today by the device's clock, or the day of the build while that is behind it
 */
export function isExpired(visited: string, today: string): boolean {
  return Date.parse(today) - Date.parse(visited) > keptDays * dayLength;
}

/**
 * The day in Japan by a device's clock, for what the reader was promised would be erased in time. No
 * right clock is behind the build; one that is ahead, however far, is the only one there is: what
 * was promised to go is not kept because a copy of the site grew old. What a clock may hide of facts
 * is told in `device-clock.ts`.
 * @param built the day the page was built for, `YYYY-MM-DD`; without one no clock is believed
 * @returns `YYYY-MM-DD`; empty when the clock is behind
 */
export function dayOnDevice(now: Date, built: string): string {
  const day = new Date(now.getTime() + japan).toISOString().slice(0, 10);
  return built && day >= built ? day : '';
}
