import { getDomain } from 'tldts';
import { lastDays } from '../../lib/freshness.ts';
import { dialledNumber } from '../../lib/phone.ts';
import type { Channel, Contact } from '../../model/records/contacts.ts';
import type { PhoneNumber } from '../../model/fields/phone-number.ts';
import { channelState, isUsable } from '../contact-card/channel-state.ts';

/** A number of an organisation as the list shows it. */
interface ListedNumber {
  channel: Channel;
  number: PhoneNumber;
  /** As dialled inside Japan, digits and signs only. */
  dialled: string;
  /** One person’s report: shown as text, never as a link to tap. */
  isReported: boolean;
}

/** The host of an official page. */
interface ListedHost {
  /** Everything under it belongs to the organisation. */
  value: string;
  /** What the organisation registered: the same or wider. */
  domain: string;
  /** The last day it is shown, `YYYY-MM-DD`; an official site stays on the list. */
  until?: string;
  /** The site of the same company for another country. */
  isAbroad?: boolean;
}

/** The numbers that the site shows on the day `today`, and the hosts of official sites. */
export function officialList(contacts: Contact[], today: string) {
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

function hostsOf(contact: Contact, today: string): ListedHost[] {
  const ofPages = contact.channels
    .filter((channel) => channel.confidence === 'official' && isUsable(channel, today))
    .flatMap((channel) =>
      'url' in channel && channel.url
        ? [{ value: hostOf(channel.url), until: lastDays(channel).shown }]
        : [],
    )
    .sort(
      (first, second) =>
        second.until.localeCompare(first.until) || first.value.length - second.value.length,
    );
  const all: { value: string; until?: string }[] = contact.officialSite
    ? [{ value: hostOf(contact.officialSite) }, ...ofPages]
    : ofPages;
  // One that is shown for longer, or for ever, comes first and covers those under it.
  const listed: ListedHost[] = [];
  for (const host of all)
    if (!listed.some(({ value }) => host.value === value || host.value.endsWith(`.${value}`)))
      listed.push({ ...host, domain: getDomain(host.value) ?? host.value });
  const abroad = (contact.sitesAbroad ?? []).map(({ url }) => hostOf(url));
  return [
    ...listed,
    ...abroad.map((value) => ({ value, domain: getDomain(value) ?? value, isAbroad: true })),
  ];
}

/**
 * A host without its `www.`, so that it stands for its whole domain. Any other subdomain stays: under
 * `google.com` strangers publish pages, under `support.google.com` they do not.
 */
function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
