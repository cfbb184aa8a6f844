import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { addressField, isQuoted, textsOf } from '../../../model/graph/texts.ts';
import { readByPeople } from '../read-by-people.ts';

/** Addresses as texts write them, in texts that `readByPeople` has read. */
const address =
  /\b(?:https?|wss?|ftp|file|mailto|javascript|vbscript|blob|intent|facetime|skype|whatsapp):(?=\S)[^\s)"]*|\b(?:tel|sms|smsto|callto):[+\d][\d-]*|\bdata:\S*,|\bline:\/\/|\bwww\.[^\s)"]+|[\w.+-]+@[\w-]+\.\w+/gi;

/** Most texts have none of the signs that every address has, and need not be read. */
const anySign = /[:\uff1a\ufe13\ufe55@\uff20\ufe6b&]|www/i;

/**
 * Addresses of other sites live in data, where they carry a source and a date; prose links them by
 * id. (Where links of a page lead, the rule `page-text` checks.)
 */
export default function* externalAddresses(content: Content): Iterable<Problem> {
  for (const { file, field = '', text, lineAt } of textsOf(content)) {
    if (!anySign.test(text) || addressField.test(field) || isQuoted(file, field)) continue;
    const read = readByPeople(text);
    for (const match of read.text.matchAll(address))
      yield {
        file,
        field,
        line: lineAt?.(read.places[match.index]!),
        message: `has the address "${match[0]}" in its text: use <SourceLink id="…"> or <Contact id="…" /> in a page, or a field for addresses in a record.`,
      };
  }
}
