import { bilingual } from '../../model/fields/text.ts';
import type { Language } from '../../model/language.ts';
import type { Contact } from '../../model/records/contacts.ts';
import type { ToldFact } from '../../model/told-facts.ts';
import { translateTo } from '../interface-strings.ts';

/**
 * What a fact of any day is called; by its id where its record has no label that can be read.
 * @param contacts the organisations of today, whose names stand with their channels
 */
export function nameOfFact(
  { id, kind, record, data }: ToldFact,
  contacts: readonly Contact[],
  language: Language,
): string {
  const label = bilingual.safeParse(data['label']);
  const fact = label.success ? label.data[language] : id;
  const contact = contacts.find((one) => one.id === record);
  return kind === 'contacts' && contact
    ? translateTo(language)('ledger.factOf', { fact, name: contact.organisation[language] })
    : fact;
}
