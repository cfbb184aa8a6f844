import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { isQuoted, textsOf } from '../../../model/graph/texts.ts';
import { numbersIn } from '../numbers-in-text.ts';
import { readByPeople } from '../read-by-people.ts';

/** Most texts have no digit in any writing, and need not be read. */
const anyDigit = /[\p{N}〇零○◯一二三四五六七八九壱&]/iu;

/** Fields in which digits are no number to call, or the number itself: a contact's; addresses, dates, a fingerprint. */
const digitField =
  /(?:^|\.)(?:e164|domestic|short|url|officialSite|checkedAgainst|date|pageDate|sourceDate|readOn|verifiedOn|reviewed|reviewBy)$/;

/** A telephone number exists once, as data in a contact's `number`; prose and other records hold none. */
export default function* phoneNumbers(content: Content): Iterable<Problem> {
  for (const { file, field = '', text, lineAt } of textsOf(content)) {
    if (!anyDigit.test(text) || digitField.test(field) || isQuoted(file, field)) continue;
    const read = readByPeople(text);
    for (const { place, number } of numbersIn(read.text))
      yield {
        file,
        field,
        line: lineAt?.(read.places[place]!),
        message: `has the telephone number "${number}" in its text: put it in content/contacts/ and use <Contact id="…" channel="…" />.`,
      };
  }
}
