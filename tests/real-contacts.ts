import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { contact, type Contact } from '../src/model/records/contacts.ts';
import type { PhoneNumber } from '../src/model/fields/phone-number.ts';

const folder = new URL('../content/contacts/', import.meta.url);

/** The organisations of the guide, so that a test of the built site need not know any by name. */
export const contacts: Contact[] = readdirSync(folder)
  .sort()
  .map((file) => contact.parse(parse(readFileSync(new URL(file, folder), 'utf8'))));

/** The number by which a contact may be dialled from a tapped link, if it has one. */
export function numberToDial({ channels }: Contact): PhoneNumber | undefined {
  return channels.flatMap((channel) =>
    channel.kind === 'tel' &&
    channel.number &&
    channel.status === 'current' &&
    channel.confidence !== 'reported'
      ? [channel.number]
      : [],
  )[0];
}

/** Card issuers that give a number. */
export const issuers = contacts.filter(
  (one) => one.purpose[0] === 'stop-card' && numberToDial(one) !== undefined,
);
