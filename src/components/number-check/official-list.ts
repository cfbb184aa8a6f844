import { getDomain } from 'tldts';
import { dialledNumber } from '../../lib/phone.ts';
import type { Channel, Contact } from '../../schemas/contact.ts';
import type { PhoneNumber } from '../../schemas/phone-number.ts';
import { channelState } from '../contact-card/channel-state.ts';

/** A number of an organisation as the list shows it. */
export interface ListedNumber {
  channel: Channel;
  number: PhoneNumber;
  /** As dialled inside Japan, digits and signs only. */
  dialled: string;
  /** One person’s report: shown as text, never as a link to tap. */
  isReported: boolean;
}

/** What the list has of an organisation. */
export interface ListedContact {
  contact: Contact;
  numbers: ListedNumber[];
  /** The domains it runs: everything under one of them is its own. */
  domains: string[];
}

/** The numbers that the site shows on the day `today`, and the domains of official sites. */
export function officialList(contacts: Contact[], today: string): ListedContact[] {
  return contacts
    .map((contact) => ({
      contact,
      numbers: contact.channels.flatMap((channel) => listedNumber(channel, today)),
      domains: domainsOf(contact, today),
    }))
    .filter(({ numbers, domains }) => numbers.length + domains.length > 0);
}

function listedNumber(channel: Channel, today: string): ListedNumber[] {
  const state = channelState(channel, today);
  if (channel.kind !== 'tel' || !channel.number) return [];
  if (!['offered', 'ageing', 'reported'].includes(state)) return [];
  const { number } = channel;
  return [{ channel, number, dialled: dialledNumber(number), isReported: state === 'reported' }];
}

function domainsOf(contact: Contact, today: string): string[] {
  const addresses = [contact.officialSite].concat(
    contact.channels
      .filter(
        (channel) =>
          channel.confidence === 'official' &&
          ['offered', 'ageing'].includes(channelState(channel, today)),
      )
      .flatMap((channel) => ('url' in channel ? [channel.url] : [])),
  );
  const domains = addresses.flatMap((address) => {
    const domain = address && getDomain(address, { allowPrivateDomains: true });
    return domain ? [domain] : [];
  });
  return [...new Set(domains)];
}
