import { dayLength, dayNumber, startOf } from './japan-time.ts';

/** How long after the build a device's clock may withhold facts, in days: about ten years. */
const believedFor = 3653;

/**
 * What the device's clock says, if it can be right. A clock from before the page was built, or from
 * more than ten years after, is wrong: then the page stays as it was built.
 * @param now what the device says, in milliseconds since 1970
 * @param built the day the page was built for, `YYYY-MM-DD`
 * @returns `now`, or null when the clock is not believed
 */
export function believedNow(now: number, built: string): number | null {
  const start = startOf(dayNumber(built));
  return now >= start && now <= start + believedFor * dayLength ? now : null;
}

/**
 * The span in which a device's clock withholds a fact: from the end in Japan of the last day it is
 * shown, as long as the clock is believed. The page carries the span, and needs no calendar.
 * @param shown the last day it is shown, `YYYY-MM-DD`
 * @param built the day the page is built for, `YYYY-MM-DD`
 * @returns its first and its last moment, in milliseconds since 1970, with a space between
 */
export function withheldSpan(shown: string, built: string): string {
  return `${startOf(dayNumber(shown) + 1)} ${startOf(dayNumber(built)) + believedFor * dayLength}`;
}
