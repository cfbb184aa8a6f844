import { reviewPeriod } from '../../model/fields/verified.ts';
import { dayOf, type Edition } from '../../model/editions/edition.ts';
import { periodsUntilWithheld } from '../freshness.ts';
import { addDays } from '../japan-time.ts';

/**
 * How many days an edition can be compared with a later one. A number that nobody checked for so
 * long is shown no more (product rule 4): no paper of that age is to be relied on.
 */
export const keptDays = reviewPeriod * periodsUntilWithheld;

/** Whether the facts of an edition are dropped once `present` is released. */
export function isDropped(name: string, present: string): boolean {
  return addDays(dayOf(name), keptDays) < dayOf(present);
}

/**
 * The editions after a release: the present one is among them, and those too old for it keep their
 * names alone.
 */
export function editionsAfter(earlier: readonly Edition[], present: Edition): Edition[] {
  return [...earlier.filter((one) => one.edition !== present.edition), present].map((one) =>
    isDropped(one.edition, present.edition) ? { edition: one.edition } : one,
  );
}
