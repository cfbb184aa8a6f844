import { addressesIn, type FoundAddress } from './addresses.ts';
import { cardNumbersIn, type Stretch } from '../../lib/card-number.ts';
import { blanked, numbersIn, type FoundNumber } from './numbers.ts';
import { judge, type Candidate, type Entry, type Verdict } from './verdict.ts';

/** How much is read at once, in characters: more than a long mail has. */
export const longestText = 10_000;
/** How many numbers and addresses are judged. */
export const mostJudged = 200;

type Found = (FoundNumber & { isDoubtful?: boolean }) | FoundAddress;

/** What the check finds out about a text. */
export interface Checked<Listed extends Entry> {
  judged: [Candidate, Verdict<Listed>][];
  /** There were more than are judged. */
  isCut: boolean;
  /** The text without what may be the numbers of cards; the text itself when there are none. */
  harmless: string;
}

/** What a reader should see first. */
const order = ['similar', 'unlisted', 'abroad', 'reported', 'listed'] satisfies Verdict['kind'][];

/**
 * Judges every number and every address in a text by the list: what looks like an imitation first,
 * then what is not on it, then what is without being confirmed, then what is; of the same kind in the
 * order of the text.
 */
export function check<Listed extends Entry>(
  input: string,
  list: readonly Listed[],
): Checked<Listed> {
  const { text, places } = visible(input);
  const cards = cardNumbersIn(asPlain(text));
  const typed = blanked(text, cards);
  const addresses = addressesIn(typed);
  const numbers = numbersIn(
    asPlain(blanked(typed, addresses)),
    new Set(list.filter(({ kind }) => kind === 'number').map(({ value }) => value)),
  );
  const all: Found[] = [...addresses, ...numbers].sort((a, b) => a.from - b.from);
  const found = new Map(
    all.map((candidate) => [
      `${candidate.value} ${candidate.looks} ${!!candidate.isDoubtful}`,
      candidate,
    ]),
  );
  const candidates = [...found.values()];
  return {
    judged: candidates
      .slice(0, mostJudged)
      .map((candidate): [Found, Verdict<Listed>] => [candidate, judge(candidate, list)])
      // What may be only a part of another address is not vouched for.
      .filter(([{ isDoubtful }, { kind }]) => !isDoubtful || kind !== 'listed')
      .sort(([, first], [, second]) => order.indexOf(first.kind) - order.indexOf(second.kind)),
    isCut: candidates.length > mostJudged,
    harmless: without(
      input,
      cards.map(({ from, to }) => ({ from: places[from]!, to: places[to - 1]! + 1 })),
    ),
  };
}

/** Signs in brackets, as warnings write them so that nobody taps an address: `amazon[.]example`. */
const defused = /\p{Cf}+|\[(\.|:|dot)\]/giu;

/**
 * The text without characters that are not seen, or turn the direction of reading, and with the
 * addresses of a warning (`hxxps://a[.]example`) as they were; and where each character stood.
 */
function visible(input: string): { text: string; places: number[] } {
  const places: number[] = [];
  let text = '';
  let end = 0;
  const take = (part: string, from: number) => {
    text += part;
    for (let at = 0; at < part.length; at++) places.push(from + at);
  };
  for (const { 0: whole, 1: sign, index } of input.matchAll(defused)) {
    take(input.slice(end, index), end);
    if (sign) take(sign === ':' ? sign : '.', index);
    end = index + whole.length;
  }
  take(input.slice(end), end);
  return { text: text.replace(/h(?:xx|\*\*)p(?=s?:)/gi, 'http'), places };
}

/** The same with the digits and signs of ASCII, each in its place. */
function asPlain(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => wide.normalize('NFKC'))
    .replace(/[‐-―−ー]/g, '-')
    .replace(/[^\S\n]|[^\P{Cc}\n]/gu, ' ');
}

function without(text: string, stretches: readonly Stretch[]): string {
  return stretches.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
}
