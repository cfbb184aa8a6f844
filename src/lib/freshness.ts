import { dateOf, dayNumber } from './japan-time.ts';

/** The dates that decide how old a fact is, `YYYY-MM-DD`; `reviewEvery` in days. */
export interface Dated {
  readOn: string;
  verifiedOn: string | null;
  reviewEvery: number;
  /** Set by law or by a national plan: it is marked as not checked since, and never withheld. */
  fixedBy?: 'law' | 'national-plan' | undefined;
}

/** `fresh`: inside its review period. `ageing`: marked as not checked since. `withheld`: not shown any more. */
type Freshness = 'fresh' | 'ageing' | 'withheld';

/** How many review periods a fact may go unchecked before it is withheld (product.md, rule 4). */
export const periodsUntilWithheld = 3;

/** The last day that can be written as `YYYY-MM-DD`. */
const endOfTime = '9999-12-31';

/** The day a fact was last confirmed: verified live if ever, else read in its source. */
export function lastChecked({ readOn, verifiedOn }: Dated): string {
  return verifiedOn !== null && verifiedOn > readOn ? verifiedOn : readOn;
}

/** Whether a fact was read in an archived copy: who read the live page, on the day it was verified, read none. */
export function wasReadInArchive({
  readOn,
  verifiedOn = null,
}: {
  readOn: string;
  verifiedOn?: string | null | undefined;
}): boolean {
  return readOn !== verifiedOn;
}

/** The last day on which a fact counts as fresh, and the last on which it is shown, `YYYY-MM-DD`. */
export function lastDays(fact: Dated): { fresh: string; shown: string } {
  const checked = dayNumber(lastChecked(fact));
  return {
    fresh: dateOf(checked + fact.reviewEvery),
    shown: fact.fixedBy ? endOfTime : dateOf(checked + fact.reviewEvery * periodsUntilWithheld),
  };
}

/** How far a fact has aged on the day `today` (`YYYY-MM-DD`). */
export function freshness(fact: Dated, today: string): Freshness {
  return freshnessBetween(lastDays(fact), today);
}

/** The same from the last days alone, which is all that a page carries. */
export function freshnessBetween(
  { fresh, shown }: { fresh: string; shown: string },
  today: string,
): Freshness {
  if (today <= fresh) return 'fresh';
  return today <= shown ? 'ageing' : 'withheld';
}
