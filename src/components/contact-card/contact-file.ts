import { VCard } from 'vcard-creator';
import { saveFile } from '../../lib/save-file.ts';

/** What a contact file holds. */
export interface ContactFile {
  /** As it is listed: the organisation and its line. */
  name: string;
  organisation: string;
  /** As a telephone dials it: `+81353403333`, `0120919456`, `#9110`. */
  number: string;
  note: string;
  site?: string;
  /** The day of the content that it was taken from, `YYYY-MM-DD`. */
  revised?: string | undefined;
}

/** A vCard 3.0 (RFC 2426), which the contact apps of phones read. */
export function contactFile(contact: ContactFile): string {
  const { name, organisation, number, note, site, revised } = contact;
  const card = new VCard().addFullName(oneLine(name)).addName({ familyName: oneLine(name) });
  card.addCompany({ name: oneLine(organisation) });
  card.addPhoneNumber({ number: oneLine(number), type: ['work', 'voice'] });
  card.addNote(oneLine(note));
  if (site) card.addUrl({ url: new URL(site).href });
  // The library takes the time of the device otherwise.
  if (revised) card.addRevision(new Date(revised));
  return card.toString();
}

/** The library writes a lone carriage return and other controls into the file as they are. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** Hands contacts to the reader in one file, as a download; nothing leaves the device. */
export function saveContacts(fileName: string, contacts: readonly ContactFile[]): void {
  saveFile(contacts.map(contactFile).join(''), fileName, 'text/vcard;charset=utf-8');
}
