import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { shortCodes } from '../../../schemas/phone-number.ts';
import { readByPeople } from '../read-by-people.ts';
import type { Problem, Rule } from '../rule.ts';
import { textsOf } from '../texts.ts';

/** What may stand between two digits of a number. */
const between = '[-\\s()./]{0,3}';

const codes = shortCodes.filter((code) => /^\d/.test(code)).join('|');

/**
 * Telephone numbers as people write them, in texts that `readByPeople` has read: numbers of Japan
 * and those after an exit code, also mistyped ones; international ones; North American ones without
 * a plus, also spelt with letters; the short codes that this guide's contacts hold.
 */
const patterns = [
  /tel:[#\d-]*/gi,
  new RegExp(`(?<!\\d)(?<!\\d-)0(?:${between}\\d){8,13}(?!-?\\d)`, 'g'),
  new RegExp(`\\+${between}[1-9](?:${between}\\d){6,13}(?!\\d)`, 'g'),
  /(?<!\d)(?<!\d-)1[-\s()./]{1,3}[2-9]\d\d[-\s()./]{1,3}(?:\d{3}[-\s./]{1,3}\d{4}(?!-?\d)|[A-Z]{3})/g,
  /(?<!\d)(?<!\d-)\(?[2-9]\d\d\)?[-\s.]{1,2}\d{3}-\d{4}(?!-?\d)/g,
  /[#♯]\s?[98]\d{3}/g,
  new RegExp(
    `(?<![\\d.,-])(?:${codes})(?=\\s*(?:番|に電話|へ電話|に通報|\\b(?!\\s*(?:円|件|人|万|億|%|million|yen))))`,
    'g',
  ),
];

/** Most texts have no digit in any writing, and need not be read. */
const anyDigit = /[\p{N}〇零一二三四五六七八九&]|tel:/iu;

/** A telephone number exists once, as data in a contact's `number`; prose and other records hold none. */
export const phoneNumbers: Rule = {
  name: 'phone-numbers',
  check: (content) =>
    textsOf(content)
      .filter(({ file, field, text }) => anyDigit.test(text) && !mayHoldDigits(file, field))
      .flatMap(({ file, field, text, lineAt }): Problem[] => {
        const read = readByPeople(text);
        return numbersIn(read.text).map(({ place, number }) => ({
          file,
          ...(field !== undefined && { field }),
          ...(lineAt && { line: lineAt(read.places[place]!) }),
          message: `has the telephone number "${number}" in its text: put it in content/contacts/ and use <Contact id="…" channel="…" />.`,
        }));
      }),
};

/** The numbers of a text, each once: also those that only the numbering plan tells from other digits. */
function numbersIn(text: string): { place: number; number: string }[] {
  const found: { place: number; number: string }[] = [];
  const add = (place: number, number: string) => {
    const overlaps = found.some(
      (other) => other.place < place + number.length && place < other.place + other.number.length,
    );
    if (!overlaps) found.push({ place, number });
  };
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) add(match.index, match[0]);
  for (const { startsAt, endsAt } of findPhoneNumbersInText(text, 'JP'))
    add(startsAt, text.slice(startsAt, endsAt));
  return found;
}

/**
 * Fields in which digits are no number to call, or the number itself: a contact's number; addresses
 * and dates; a fingerprint; the title of a source, which is quoted as its page has it.
 */
function mayHoldDigits(file: string, field = ''): boolean {
  return (
    /(?:^|\.)(?:e164|domestic|short|url|officialSite|checkedAgainst)$/.test(field) ||
    /(?:^|\.)(?:date|pageDate|sourceDate|readOn|verifiedOn|reviewed|reviewBy)$/.test(field) ||
    (file.startsWith('content/sources/') && !field.startsWith('caveat'))
  );
}
