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
  /** The hosts of its official pages: everything under one of them is its own. */
  hosts: { value: string; domain: string }[];
}

/** The numbers that the site shows on the day `today`, and the hosts of official sites. */
export function officialList(contacts: Contact[], today: string): ListedContact[] {
  return contacts
    .map((contact) => ({
      contact,
      numbers: contact.channels.flatMap((channel) => listedNumber(channel, today)),
      hosts: hostsOf(contact, today),
    }))
    .filter(({ numbers, hosts }) => numbers.length + hosts.length > 0);
}

function listedNumber(channel: Channel, today: string): ListedNumber[] {
  const state = channelState(channel, today);
  if (channel.kind !== 'tel' || !channel.number) return [];
  if (!['offered', 'ageing', 'reported'].includes(state)) return [];
  const { number } = channel;
  return [{ channel, number, dialled: dialledNumber(number), isReported: state === 'reported' }];
}

function hostsOf(contact: Contact, today: string): ListedContact['hosts'] {
  const addresses = [contact.officialSite].concat(
    contact.channels
      .filter(
        (channel) =>
          channel.confidence === 'official' &&
          ['offered', 'ageing'].includes(channelState(channel, today)),
      )
      .flatMap((channel) => ('url' in channel ? [channel.url] : [])),
  );
  const all = addresses.flatMap((address) => (address ? [hostOf(address)] : []));
  const isCovered = (host: string) =>
    all.some((other) => other !== host && host.endsWith(`.${other}`));
  return [...new Set(all)]
    .filter((host) => !isCovered(host))
    .map((value) => ({ value, domain: getDomain(value) ?? value }));
}

/**
 * A host without its `www.`, so that it stands for its whole domain. Any other subdomain stays: under
 * `google.com` strangers publish pages, under `support.google.com` they do not.
 */
function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
