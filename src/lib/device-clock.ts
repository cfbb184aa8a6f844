import { dateOf, dayAt, dayLength, dayNumber, startOf } from './japan-time.ts';

/** How long after the build a device's clock is believed, in days: about ten years. */
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
 * Whether the last day on which a fact is shown is over in Japan, as far as the device's clock is
 * believed.
 * @param until that day, `YYYY-MM-DD`; without one a fact is shown for ever
 * @param built the day the page was built for, `YYYY-MM-DD`
 */
export function isPast(until: string | undefined, built: string, now: number): boolean {
  const believed = until === undefined ? null : believedNow(now, built);
  return believed !== null && dateOf(dayAt(believed)) > until!;
}
