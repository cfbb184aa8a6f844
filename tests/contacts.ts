import type { Content } from '../src/model/graph/content.ts';
import type { PhoneNumber } from '../src/model/fields/phone-number.ts';
import type { Contact } from '../src/model/records/contacts.ts';

/** The organisations of a guide, so that a test need not know any by name. */
export const contactsOf = ({ records }: Pick<Content, 'records'>): Contact[] =>
  records.contacts.map(({ data }) => data);

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
export const issuersOf = (contacts: Contact[]): Contact[] =>
  contacts.filter((one) => one.purpose[0] === 'stop-card' && numberToDial(one) !== undefined);
