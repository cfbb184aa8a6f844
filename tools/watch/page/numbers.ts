import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { numbersIn } from '../../../src/integrations/content-rules/numbers-in-text.ts';
import { dialledNumber } from '../../../src/lib/phone.ts';
import type { PhoneNumber } from '../../../src/model/fields/phone-number.ts';
import { edge } from './shown-page.ts';

/** A value in the text of a page. */
export interface Place {
  start: number;
  end: number;
  /** As the guide would show it. */
  shown: string;
}

/** What may stand between two digits of one number. */
const between = `[-\\s().${edge}]{0,4}`;

const apart = (digits: string) => digits.split('').join(between);

/** The ways in which a number is written, with its country's code and without. */
function patternOf(number: PhoneNumber): RegExp {
  const dialled = dialledNumber(number);
  const parsed = parsePhoneNumberFromString('e164' in number ? number.e164 : dialled, 'JP');
  // libphonenumber does not know a few prefixes; those are dialled in Japan only.
  if (!parsed) return new RegExp(`(?<!\\d)${apart(dialled)}(?!\\d)`);
  const code = `(?:\\+|0(?:10|0|11)${between})?${apart(parsed.countryCallingCode)}${between}`;
  const start =
    parsed.country === 'JP' ? `(?:${code}(?:0${between})?|0${between})` : `(?:${code})?`;
  return new RegExp(`(?<!\\d)${start}${apart(parsed.nationalNumber)}(?!\\d)`);
}

/**
 * Where the text of a page shows a number, or nothing. A short code counts beside a word of calling,
 * or after `#`: alone it is an amount.
 */
export function placeOfNumber(text: string, number: PhoneNumber): Place | undefined {
  if ('short' in number) {
    const code = number.short.replace('#', '');
    const found = numbersIn(text).find(({ number: written }) => {
      const [digits = ''] = /^[#♯]?[\s\d-]+/.exec(written) ?? [];
      return digits.replace(/\D/g, '') === code;
    });
    return found && { start: found.place, end: found.place + code.length, shown: number.short };
  }
  const match = patternOf(number).exec(text);
  return match
    ? { start: match.index, end: match.index + match[0].length, shown: match[0] }
    : undefined;
}

/** Behind these words stands no number to call. */
const fax = /(?:fax|ファックス|ファクス|ファクシミリ)[^\p{L}\d]{0,6}(?:番号)?[^\p{L}\d]{0,6}$/iu;

/** The telephone numbers that the text of a page shows, each place of it, without those for a fax. */
export function numbersOn(text: string): Place[] {
  const line = text.replaceAll(edge, ' ');
  return findPhoneNumbersInText(line, 'JP')
    .filter(({ startsAt }) => !fax.test(line.slice(Math.max(0, startsAt - 30), startsAt)))
    .map(({ startsAt, endsAt, number }) => ({
      start: startsAt,
      end: endsAt,
      shown: number.country === 'JP' ? number.formatNational() : number.formatInternational(),
    }));
}
