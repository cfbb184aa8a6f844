/** A stretch of a text. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * First digits and lengths of the numbers of issuers: Visa, Mastercard, American Express, JCB,
 * Diners Club, Discover, UnionPay (ISO/IEC 7812).
 */
const issuers: [first: RegExp, lengths: number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, [16]],
  [/^3[47]/, [15]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^3(?:0[0-5]|095|[689])/, [14, 15, 16, 17, 18, 19]],
  [/^6(?:011|4[4-9]|5)/, [16, 17, 18, 19]],
  [/^62/, [16, 17, 18, 19]],
];
/** What may stand between groups of digits: a sign, blanks, or the end of a line. */
const separator = /^(?: ?[-./_,、・|] ?| {1,2}|\n)$/;
/** The longest number, in digits. */
const mostDigits = 19;

/** Digits without anything between them. */
interface Group extends Stretch {
  digits: string;
  /** The sign between it and the group before it; `undefined` where it begins a row of them. */
  sign: string | undefined;
}

/**
 * Where numbers stand that can really be those of cards: an issuer’s first digits and length, and a
 * check digit that is right, whatever stands between their digits. An order number of Amazon (3-7-7
 * digits) is none.
 */
export function cardNumbersIn(text: string): Stretch[] {
  const groups: Group[] = [];
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const end = groups.at(-1)?.to ?? -1;
    const gap = index - end <= 3 ? text.slice(end, index) : '';
    const sign = end >= 0 && separator.test(gap) ? gap.trim() || gap[0] : undefined;
    groups.push({ digits, from: index, to: index + digits.length, sign });
  }
  const found: Stretch[] = [];
  for (let first = 0; first < groups.length; first++) {
    const { from, sign } = groups[first]!;
    if (sign === '-' || text[from - 1] === '-') continue;
    let digits = '';
    for (let last = first; last < groups.length; last++) {
      const { sign, to } = groups[last]!;
      digits += groups[last]!.digits;
      if ((last > first && sign === undefined) || digits.length > mostDigits) break;
      if (/^[-年円]/.test(text.slice(to, to + 1)) || !isCardNumber(digits)) continue;
      const isWhole = groups[first]!.sign === undefined && groups[last + 1]?.sign === undefined;
      if (!isGrouped(groups.slice(first, last + 1), isWhole)) continue;
      found.push({ from, to });
      first = last;
      break;
    }
  }
  return found;
}

/**
 * Whether the digits of one number are grouped so, and not several numbers in a row.
 * @param isWhole whether no other group stands in the row
 */
function isGrouped(groups: Group[], isWhole: boolean): boolean {
  const lengths = groups.map(({ digits }) => digits.length);
  const signs = new Set(groups.slice(1).map(({ sign }) => sign));
  const before = lengths.slice(0, -1);
  if (String(lengths) === '3,7,7') return false;
  if (signs.size > 1 && !(signs.has(' ') && signs.has('-'))) return false;
  // Lines and parts of a list follow each other too.
  if (['\n', ',', '、'].some((sign) => signs.has(sign)))
    return lengths.every((length) => length === 4);
  if (before.every((length) => length >= 4) && lengths.at(-1)! >= 3) return true;
  if (!isWhole || signs.size > 1) return false;
  // Amounts and counts stand in a row with blanks between them, but are not of one length.
  return !signs.has(' ') || before.every((length) => length === lengths[0]);
}

function isCardNumber(digits: string): boolean {
  return (
    issuers.some(([first, lengths]) => first.test(digits) && lengths.includes(digits.length)) &&
    luhn(digits)
  );
}

/** Whether the check digit is right (ISO/IEC 7812-1, annex B). */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
