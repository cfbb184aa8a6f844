import { daysBetween } from './today.ts';

/** The dates that decide how old a fact is, `YYYY-MM-DD`; `reviewEvery` in days. */
export interface Dated {
  readOn: string;
  verifiedOn: string | null;
  reviewEvery: number;
}

/** `fresh`: inside its review period. `ageing`: marked as not checked since. `withheld`: not shown any more. */
export type Freshness = 'fresh' | 'ageing' | 'withheld';

/** How many review periods a fact may go unchecked before it is withheld (product.md, rule 4). */
const periodsUntilWithheld = 3;

/** The day a fact was last confirmed: verified live if ever, else read in its source. */
export function lastChecked({ readOn, verifiedOn }: Dated): string {
  return verifiedOn !== null && verifiedOn > readOn ? verifiedOn : readOn;
}

/** How far a fact has aged on the day `today` (`YYYY-MM-DD`). */
export function freshness(fact: Dated, today: string): Freshness {
  const age = daysBetween(lastChecked(fact), today);
  if (age <= fact.reviewEvery) return 'fresh';
  return age <= fact.reviewEvery * periodsUntilWithheld ? 'ageing' : 'withheld';
}
