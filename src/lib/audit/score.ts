import type { Answer } from '../kept/state.ts';

/** What the score needs to know of a question. */
export interface ScoredItem {
  id: string;
  /** 1 to 5. */
  weight: number;
  /** About how long the fix takes. */
  minutes: number;
  critical: boolean;
  /** Ids of the ways in that it stops. */
  stops: readonly string[];
}

/** The answers given so far, by question; a question without one was not asked yet. */
export type GivenAnswers = Readonly<Record<string, Answer | undefined>>;

/**
 * How far something is closed, in words, in the order from no answer to the best. `not-asked`: no
 * answer was given. `na`: none of those given applies. `unsure`: the reader does not know, and nothing
 * was found open. While some of its questions are not answered it has a `gap`, or is `unfinished` (all
 * that was answered is in place): how far it is closed is not known then.
 */
type Level =
  'not-asked' | 'na' | 'unsure' | 'gap' | 'unfinished' | 'open' | 'partly' | 'mostly' | 'closed';

/** How far a way in is closed, and how many questions say so. */
export interface Closed {
  /** How many of the questions that stop it were answered, and how many there are. */
  answered: number;
  total: number;
  /** Whole number from 0 to 100; what was not asked is not in place. */
  percent: number;
  level: Level;
}

/** What each answer is worth; "not sure" is nothing that is in place, "does not apply" leaves the total. */
const worth: Record<Answer, number | undefined> = {
  yes: 1,
  partly: 0.5,
  no: 0,
  unsure: 0,
  na: undefined,
};

/** From here on a way in is called partly, and mostly, closed. */
const partlyFrom = 25;
const mostlyFrom = 70;

/** The most a way in can reach while a critical question that stops it is open. */
export const cap = mostlyFrom - 1;

/**
 * The share of the weight that is in place, rounded down to a whole percent.
 *
 * Laws (tests/unit/audit/score.test.ts):
 * - it is a whole number from 0 to 100; 100 only if every question that counts is answered "yes";
 * - making an answer better (no or not sure → partly → yes) lowers it nowhere, and so does
 *   answering one more question with "yes";
 * - "not sure" counts as "no"; "does not apply" and unanswered questions leave the total;
 * - the order of questions and answers does not matter.
 * @param notAsked the answer that stands for one that was not given, if one does
 * @returns `undefined` when no answer counts
 */
export function overall(
  items: readonly ScoredItem[],
  given: GivenAnswers,
  notAsked?: Answer,
): number | undefined {
  let total = 0;
  let inPlace = 0;
  for (const item of items) {
    const value = worthOf(item, given, notAsked);
    if (value === undefined) continue;
    total += item.weight;
    inPlace += item.weight * value;
  }
  // Weights are whole and worths are halves, so both sums are exact.
  return total === 0 ? undefined : Math.floor((100 * inPlace) / total);
}

/** The share of the whole weight that is known to be in place: of what was not asked, nothing is. */
function known(items: readonly ScoredItem[], given: GivenAnswers): number {
  return overall(items, given, 'no') ?? 0;
}

/**
 * How far one way in is closed by the answers to the questions that stop it; the laws of `known` hold
 * here too. It is called closed only when every one of its questions was answered so. While a critical
 * question among them is open (no or not sure), it is at most partly closed.
 */
export function closed(items: readonly ScoredItem[], given: GivenAnswers, pathId: string): Closed {
  const stopping = items.filter((item) => item.stops.includes(pathId));
  const share = overall(stopping, given);
  const counts = { answered: counted(stopping, given).answered, total: stopping.length };
  if (share === undefined)
    return { ...counts, percent: 0, level: counts.answered ? 'na' : 'not-asked' };
  const has = (...some: Answer[]) => stopping.some((item) => some.includes(answerOf(item, given)!));
  const criticalOpen = stopping.some((item) => item.critical && worthOf(item, given) === 0);
  const percent = Math.min(known(stopping, given), criticalOpen ? cap : 100);
  const isWhole = counts.answered === counts.total;
  const level = isWhole ? levelOf(percent) : share === 100 ? 'unfinished' : 'gap';
  // What the reader does not know was not found open.
  const isUnsure = has('unsure') && !has('no', 'partly') && ['gap', 'open'].includes(level);
  return { ...counts, percent, level: isUnsure ? 'unsure' : level };
}

/** How many questions were answered, and how many of them with "not sure". */
export function counted(items: readonly ScoredItem[], given: GivenAnswers) {
  const all = items.map((item) => answerOf(item, given)).filter((answer) => answer !== undefined);
  return { answered: all.length, unsure: all.filter((answer) => answer === 'unsure').length };
}

/** The word for a share. */
function levelOf(percent: number): Level {
  if (percent === 100) return 'closed';
  if (percent >= mostlyFrom) return 'mostly';
  return percent >= partlyFrom ? 'partly' : 'open';
}

/**
 * What is worth most for the minutes it takes, best first: by what is missing of the weight per
 * minute; of equal ones the critical come first, then by id, so that they keep their places. Only what
 * was answered "partly", "no" or "not sure" is recommended: nothing done, nothing that does not apply,
 * nothing that was not asked.
 */
export function recommendations<Item extends ScoredItem>(
  items: readonly Item[],
  given: GivenAnswers,
): Item[] {
  const gain = (item: Item) => (item.weight * (1 - (worthOf(item, given) ?? 1))) / item.minutes;
  return items
    .filter((item) => gain(item) > 0)
    .sort(
      (a, b) =>
        gain(b) - gain(a) ||
        Number(b.critical) - Number(a.critical) ||
        (a.id < b.id ? -1 : Number(a.id > b.id)),
    );
}

function worthOf(item: ScoredItem, given: GivenAnswers, notAsked?: Answer): number | undefined {
  const answer = answerOf(item, given) ?? notAsked;
  return answer && worth[answer];
}

function answerOf(item: ScoredItem, given: GivenAnswers): Answer | undefined {
  return Object.hasOwn(given, item.id) ? given[item.id] : undefined;
}
