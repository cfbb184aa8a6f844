import { numbersIn } from '../numbers-in-text.ts';
import { readByPeople } from '../read-by-people.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from '../../../model/graph/texts.ts';

/** Most texts have no digit in any writing, and need not be read. */
const anyDigit = /[\p{N}〇零○◯一二三四五六七八九壱&]/iu;

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
