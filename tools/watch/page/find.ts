import type { Sought } from '../facts.ts';
import type { Outcome } from '../verdict.ts';
import { lettersBefore, mostLabelled } from './beside.ts';
import { lengthsOn } from './lengths.ts';
import { numbersOn, placeOfNumber, type Place } from './numbers.ts';
import { saysNotFound, showsTooLittle } from './nothing-there.ts';
import type { ShownPage } from './shown-page.ts';

/** What is to be found on a page. */
export interface Wanted {
  id: string;
  sought: Sought;
  labels: string[];
  /** The letters that stood before it when it was seen last. */
  before: string | undefined;
  /** Numbers of other facts, which cannot stand in the place of this one. */
  others: Sought[];
}

/** What was found of it. */
export interface Found {
  outcome: Outcome;
  /** Why it is not said to be there. */
  why?: string;
  /** What stands in its place. */
  changedTo?: string;
  /** The letters before it. */
  before?: string;
}

/** Looks for a fact on a page. */
export function find(page: ShownPage, wanted: Wanted, isCut: boolean): Found {
  const { text } = page;
  const place = currentPlaceOf(text, wanted.sought);
  if (place) return { outcome: 'still there', before: lettersBefore(text, place.start) };
  if (saysNotFound(page))
    return { outcome: 'page gone', why: 'the page says that it is not there' };
  const instead = insteadOf(text, wanted);
  if (instead) return instead;
  if (isCut)
    return { outcome: 'cannot tell', why: 'the page is too long: only its beginning was read' };
  const tooLittle = showsTooLittle(page, numbersOn(text).length > 0);
  if (tooLittle !== undefined) return { outcome: 'cannot tell', why: tooLittle };
  if (wanted.sought.kind === 'length' && wanted.before === undefined)
    return {
      outcome: 'cannot tell',
      why: 'the length was not found, and may be written in a way that is not looked for',
    };
  return { outcome: 'gone', why: whatElse(text, wanted) };
}

/** Behind these letters stands what held before. */
const former =
  /(?:旧|変更前の?|以前の|今までの|これまでの|廃止(?:した|された)?)(?:の?お?電話)?(?:番号)?$|(?:old|former|previous)(?:tele)?(?:phone)?(?:number)?(?:was|is)?$/i;

/** Where the text shows what is sought as what holds: not only as the former one. */
function currentPlaceOf(text: string, sought: Sought): Place | undefined {
  for (let from = 0; ;) {
    const place = placeOf(text.slice(from), sought);
    if (!place) return undefined;
    const start = from + place.start;
    if (!former.test(lettersBefore(text, start))) return { ...place, start, end: from + place.end };
    from += place.end;
  }
}

/** Where the text of a page shows what is sought, or nothing. */
function placeOf(text: string, sought: Sought): Place | undefined {
  if (sought.kind === 'number') return placeOfNumber(text, sought.number);
  if (sought.kind === 'length')
    return lengthsOn(text, sought.length).find(({ isEqual }) => isEqual);
  const start = text.toLowerCase().indexOf(sought.email.toLowerCase());
  return start < 0 ? undefined : { start, end: start + sought.email.length, shown: sought.email };
}

/** Other values of the same kind on the page, without those of other facts. */
function candidates(text: string, { sought, others }: Wanted): Place[] {
  if (sought.kind === 'length') return lengthsOn(text, sought.length);
  if (sought.kind === 'email') return [];
  return numbersOn(text).filter(
    ({ start, end }) =>
      ![sought, ...others].some((other) => placeOf(text.slice(start, end), other)),
  );
}

/**
 * What stands where the fact stood: behind the letters that were before it when it was seen; or, for
 * a number, the only one that has most words of its label before it.
 */
function insteadOf(text: string, wanted: Wanted): Found | undefined {
  const all = candidates(text, wanted);
  const { before = '' } = wanted;
  const same = before !== '' && all.find(({ start }) => lettersBefore(text, start) === before);
  if (same)
    return { outcome: 'changed to', changedTo: same.shown, why: 'it stands behind the same words' };
  if (wanted.sought.kind !== 'number') return undefined;
  const best = mostLabelled(text, numbersOn(text), wanted.labels);
  const [only, ...more] = new Set(
    all.filter(({ start }) => best.includes(start)).map(({ shown }) => shown),
  );
  return only === undefined || more.length > 0
    ? undefined
    : { outcome: 'changed to', changedTo: only, why: 'it stands behind words of the label' };
}

function whatElse(text: string, wanted: Wanted): string {
  const others = [...new Set(candidates(text, wanted).map(({ shown }) => shown))];
  if (placeOf(text, wanted.sought)) return 'the page calls it the former one';
  if (others.length === 0) return 'the page shows no other';
  return `the page shows ${others.slice(0, 3).join(', ')}${others.length > 3 ? ' and more' : ''}`;
}
