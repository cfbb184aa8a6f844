import type { Language } from '../../model/language.ts';
import type { Contact } from '../../model/records/contacts.ts';
import type { Addressee } from './paper-case.ts';

/** What readers call a card network, as on the front of the card. */
export function networkName(
  { brands, organisation }: Pick<Contact, 'brands' | 'organisation'>,
  language: Language,
): string {
  return brands[0] ?? organisation[language];
}

/**
 * The card network that somebody took for the issuer of their card, by its id or as they typed it.
 * @param networks names by the id of the contact
 * @returns its name; nothing for any other organisation
 */
export function networkOf(
  { id, name }: Addressee,
  networks: Readonly<Record<string, string>>,
): string | undefined {
  const typed = name
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/\s*(?:card|カード)$/, '');
  return Object.entries(networks).find(
    ([network, called]) => network === id || called.toLowerCase() === typed,
  )?.[1];
}
