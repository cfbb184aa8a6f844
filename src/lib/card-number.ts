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
/** How the digits are grouped: not at all, by fours, 4-6-5 and 4-6-4, 6-13, or each by itself. */
const shapes = [
  /^\d{13,19}(?![\d-])/,
  /^\d{4}([ -])(?:\d{4}\1){3}\d{3}(?![\d-])/,
  /^\d{4}([ -])(?:\d{4}\1){2}\d{4}(?![\d-])/,
  /^\d{4}([ -])\d{6}\1\d{4,5}(?![\d-])/,
  /^\d{6}([ -])\d{13}(?![\d-])/,
  /^\d(?:[ -]\d){12,18}(?![\d-])/,
];
/** The longest of these, in characters. */
const longest = 40;

/**
 * Where numbers stand that can really be those of cards: an issuer’s first digits and length, and a
 * check digit that is right. An order number of Amazon (3-7-7 digits) is none.
 */
export function cardNumbersIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { index } of text.matchAll(/\d+/g)) {
    if (index < (found.at(-1)?.to ?? 0) || text[index - 1] === '-') continue;
    const rest = text.slice(index, index + longest);
    for (const shape of shapes) {
      const number = shape.exec(rest)?.[0];
      if (!number || !isCardNumber(number.replace(/\D/g, ''))) continue;
      found.push({ from: index, to: index + number.length });
      break;
    }
  }
  return found;
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
