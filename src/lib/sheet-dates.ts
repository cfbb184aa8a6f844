import { reviewPeriod } from '../model/fields/verified.ts';
import { addDays } from './japan-time.ts';

/** A fact on paper: the day it was last checked and the day its review is due, both `YYYY-MM-DD`. */
export interface DatedFact {
  checked: string;
  reviewBy: string;
}

/** A fact that was read on `checked` and is to be read again `period` days later. */
export function datedFact(checked: string, period = reviewPeriod): DatedFact {
  return { checked, reviewBy: addDays(checked, period) };
}

/** The oldest check and the earliest end of a review period among the facts of a sheet. Throws without facts. */
export function sheetDates(facts: readonly DatedFact[]): DatedFact {
  const earliest = (days: string[]) => days.sort()[0];
  const checked = earliest(facts.map((fact) => fact.checked));
  const reviewBy = earliest(facts.map((fact) => fact.reviewBy));
  if (checked === undefined || reviewBy === undefined)
    throw new Error('A sheet has at least the date of its own words.');
  return { checked, reviewBy };
}
