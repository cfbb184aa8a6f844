import type { Contact } from '../model/records/contacts.ts';

/** What organisations are called now, by the ids they had: `contacts/old` → `contacts/new`. */
export function formerContacts(
  contacts: readonly Pick<Contact, 'id' | 'movedFrom'>[],
): Map<string, string> {
  return new Map(
    contacts.flatMap(({ id, movedFrom = [] }) =>
      movedFrom.map((former): [string, string] => [`contacts/${former}`, `contacts/${id}`]),
    ),
  );
}
