import { dayLength } from '../japan-time.ts';

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
