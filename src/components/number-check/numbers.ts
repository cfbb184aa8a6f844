import type { Stretch } from '../../lib/card-number.ts';
import { asDialled, type Candidate } from './verdict.ts';

/** A number in a text, and where it stands. */
export interface FoundNumber extends Candidate, Stretch {}

/** Digits with what stands between them inside a number; a line ends them. */
const runs = /[+#]?\d(?:[ ().・-]{0,3}\d)*/g;
/** Numbers with fewer digits are short codes: they stand apart, or are part of something else. */
const shortest = 6;
/** Numbers inside Japan have up to this many digits, those that go abroad apart. */
const longestInJapan = 11;
/** No number is dialled with more digits. */
const longest = 16;
/** A country's code before a number makes it another country's. */
const foreign = /(?:\+|(?:^|[^\d:.,-])(?:010|0?00)[ -]?)[1-9]\d{0,2}[ ().-]{0,4}$/;
const dates = /(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?![\d-])/g;
/** Order numbers of Amazon, and what a label calls the number of a case (`ケース`, its bar read as a hyphen), an order or a parcel. */
const references = new RegExp(
  String.raw`(^|[^\d-])\d{2,3}-\d{7}-\d{7}(?![\d-])` +
    String.raw`|((?:(?:case|order|ticket|tracking|reference)[ -]?(?:id|no\.?|number|#)|(?:ケ-ス|注文|受付|追跡|伝票|照会|整理|会員)(?:id|番号|no\.?))[ :#は「]{0,3})\d[\d-]*`,
  'gi',
);

/**
 * The telephone numbers in a text. First those of the list, each digit for digit, whatever stands
 * beside them; then what can be a number in the rest.
 * @param text with the digits and signs of ASCII
 * @param listed as dialled inside Japan
 */
export function numbersIn(text: string, listed: ReadonlySet<string>): FoundNumber[] {
  const found = [...listedIn(text, listed)];
  const rest = blanked(text, found)
    .replace(references, (whole: string, ahead = '', label = '') => {
      const before = `${ahead}${label}`;
      return before + '/'.repeat(whole.length - before.length);
    })
    .replace(dates, (date) => ' '.repeat(date.length));
  const others = [...rest.matchAll(runs)]
    .flatMap(({ 0: run, index }) => apart(run, index))
    .map((stretch) => numberAt(text, stretch))
    .filter((number) => canBeNumber(number.value) || standsAlone(text, number));
  return [...found, ...others];
}

/** Numbers of a run told apart: once one is whole, what a blank or a bracket begins is not part of it. */
function apart(run: string, at: number): Stretch[] {
  const numbers: Stretch[] = [];
  let digits = 0;
  for (const { 0: part, index } of run.matchAll(/[+#]?\d+(?:[.-]{0,3}\d+)*/g)) {
    const to = at + index + part.length;
    const before = numbers.at(-1);
    if (!before || digits >= 9) numbers.push({ from: at + index, to });
    else before.to = to;
    digits = (before && digits < 9 ? digits : 0) + part.replace(/\D/g, '').length;
  }
  return numbers;
}

/** The numbers of the list: whole groups of digits that together are dialled as one of them. */
function* listedIn(text: string, listed: ReadonlySet<string>): Iterable<FoundNumber> {
  for (const { 0: run, index } of text.matchAll(runs)) {
    const groups = [...run.matchAll(/[+#]?\d+/g)].map((group) => ({
      from: index + group.index,
      to: index + group.index + group[0].length,
    }));
    for (let first = 0; first < groups.length; first++) {
      const { from } = groups[first]!;
      for (let last = first; last < groups.length; last++) {
        const number = numberAt(text, { from, to: groups[last]!.to });
        if (number.value.length > longest) break;
        if (!listed.has(number.value) || !isApart(text, number)) continue;
        yield number;
        first = last;
        break;
      }
    }
  }
}

/** Whether a number is not the end of another country’s, nor a short code part of something else. */
function isApart(text: string, { value, from, to }: FoundNumber): boolean {
  if (value.length >= shortest) return !foreign.test(text.slice(Math.max(0, from - 24), from));
  return (
    !/\d[-.,:]$|(?:^|\D)\d{1,2}\/$|[-+#]$/.test(text.slice(Math.max(0, from - 4), from)) &&
    !/^(?:[-.,:]\d|\/\d{1,2}(?![\d:(])|[円年月日時分個件%])/.test(text.slice(to, to + 4))
  );
}

/**
 * Whether digits that no numbering plan knows can be meant as a number: one mistyped, or a false one.
 * Inside Japan a number has up to 11 digits; the longest begin with a second 0, or go abroad.
 */
function canBeNumber(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  if (/^#\d{3}/.test(value)) return digits <= 15;
  if (/^\+|^0(?:0|10)/.test(value)) return digits >= 9 && digits <= 15;
  return digits >= (value.startsWith('0') ? 9 : 10) && digits <= longestInJapan;
}

/** Whether nothing else is on its line, as when it was typed by hand, and it is no longer than a number. */
function standsAlone(text: string, { value, shown, from, to }: FoundNumber): boolean {
  if (value.length > longestInJapan) return false;
  const end = text.indexOf('\n', to);
  const line = text.slice(text.lastIndexOf('\n', from) + 1, end < 0 ? text.length : end);
  return to - from >= 3 && line.trim() === shown;
}

function numberAt(text: string, { from, to }: Stretch): FoundNumber {
  const shown = text.slice(from, to);
  return { kind: 'number', value: asDialled(shown), shown, from, to };
}

/** The text with these stretches made blank. */
export function blanked(text: string, stretches: readonly Stretch[]): string {
  let result = '';
  let end = 0;
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    if (from < end) continue;
    result += text.slice(end, from) + '\n'.repeat(to - from);
    end = to;
  }
  return result + text.slice(end);
}
