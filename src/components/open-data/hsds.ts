import { lastChecked, lastDays } from '../../lib/freshness.ts';
import { describeHours } from '../../lib/hours.ts';
import { translateTo } from '../../lib/interface-strings.ts';
import { languageName } from '../../lib/language-name.ts';
import { nameUuid } from '../../lib/name-uuid.ts';
import { openingHoursSyntax } from '../../lib/opening-hours-syntax.ts';
import { dialledNumber } from '../../lib/phone.ts';
import { terms } from '../../lib/terms-of-use.ts';
import type { OpeningHours } from '../../model/fields/opening-hours.ts';
import { english, japanese, type Language } from '../../model/language.ts';
import type { Channel, Contact } from '../../model/records/contacts.ts';
import type { Source } from '../../model/records/sources.ts';
import { isUsable } from '../contact-card/channel-state.ts';
import { viewOf } from '../contact-card/channel-view.ts';

/**
 * Contacts in the [Human Services Data Specification](https://docs.openreferral.org/en/3.0/) 3.0, as
 * the one page of an answer of its API to `GET /services?full=true`: the specification has no form for
 * a file of several records but this, which leaves room for the licence.
 *
 * A channel is a service of its organisation, since hours, languages and the days of checks are those
 * of a channel. One that readers are not offered is `inactive`, or `defunct` where it was withdrawn:
 * it has an alert that says why, and no number or address. What HSDS has no term for stands in
 * `torimodosu`. Texts are in English, then Japanese.
 * @param sources those that the channels name
 * @param day of the file, `YYYY-MM-DD`
 */
export function hsdsPage(contacts: readonly Contact[], sources: readonly Source[], day: string) {
  const contents = contacts
    .toSorted((first, second) => (first.id < second.id ? -1 : 1))
    .flatMap((contact) =>
      contact.channels.map((channel) => serviceOf(contact, channel, sources, day)),
    );
  return {
    ...terms,
    written: day,
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  };
}

function serviceOf(
  contact: Contact,
  channel: Channel,
  sources: readonly Source[],
  day: string,
): Record<string, unknown> {
  const place = `${contact.id}/${channel.id}`;
  const serviceId = identifier(`service/${place}`);
  const usable = isUsable(channel, day);
  const alert = inBoth((language) => [
    viewOf(channel, language, day).stateText,
    channel.reason?.[language],
    usable ? undefined : contact.safeRoute?.[language],
  ]);
  return {
    id: serviceId,
    organization_id: identifier(`organization/${contact.id}`),
    name: channel.label[english],
    alternate_name: channel.label[japanese],
    description: inBoth((language) => [contact.role[language], channel.note?.[language]]),
    status: usable ? 'active' : channel.status === 'withdrawn' ? 'defunct' : 'inactive',
    ...(alert && { alert }),
    assured_date: lastChecked(channel),
    ...(usable && waysOf(contact, channel, serviceId)),
    organization: organizationOf(contact),
    torimodosu: {
      contact: contact.id,
      channel: channel.id,
      kind: channel.kind,
      confidence: channel.confidence,
      read_on: channel.readOn,
      verified_on: channel.verifiedOn,
      sources: channel.sources.map((id) => sources.find((source) => source.id === id)?.url),
      ...(usable && channel.hours && { opening_hours: openingHoursSyntax(channel.hours) }),
    },
  };
}

function organizationOf({ id, organisation, role, officialSite, purpose }: Contact) {
  return {
    id: identifier(`organization/${id}`),
    name: organisation[english],
    alternate_name: organisation[japanese],
    description: inBoth((language) => [role[language]]),
    ...(officialSite && { website: officialSite }),
    attributes: purpose.map((value) => ({
      id: identifier(`purpose/${id}/${value}`),
      link_type: 'purpose',
      value,
    })),
  };
}

/** How a channel that readers are offered is used. */
function waysOf(contact: Contact, channel: Channel, serviceId: string) {
  const steps = inBoth((language) => [
    'path' in channel ? channel.path?.map((label) => label[language]).join(' > ') : undefined,
    contact.prepare.length > 0
      ? [
          translateTo(language)('contact.prepare'),
          ...contact.prepare.map((thing) => `- ${thing[language]}`),
        ].join('\n')
      : undefined,
  ]);
  return {
    ...('url' in channel && channel.url && { url: channel.url }),
    ...('email' in channel && channel.email && { email: channel.email }),
    ...(steps && { application_process: steps }),
    ...(channel.kind === 'tel' && {
      fees_description: inBoth((language) => [
        translateTo(language)(`contact.cost.${channel.cost}`),
      ]),
    }),
    ...(channel.kind === 'tel' &&
      channel.number && {
        phones: [
          {
            id: identifier(`phone/${serviceId}`),
            service_id: serviceId,
            number: 'e164' in channel.number ? channel.number.e164 : dialledNumber(channel.number),
            type: 'voice',
          },
        ],
      }),
    ...(channel.languages && {
      languages: channel.languages.map((code) => ({
        id: identifier(`language/${serviceId}/${code}`),
        service_id: serviceId,
        name: languageName(code, english),
        code,
      })),
    }),
    ...(channel.hours && { schedules: schedulesOf(channel, channel.hours, serviceId) }),
  };
}

/** The times of each week, a rule an entry. HSDS has no holidays: the words tell of them. */
function schedulesOf(channel: Channel, hours: OpeningHours, serviceId: string) {
  const rules = 'always' in hours ? [{ days: week, open: '00:00', close: '24:00' }] : hours.weekly;
  const description = inBoth((language) => describeHours(hours, language));
  const notes = inBoth((language) => viewOf(channel, language, lastChecked(channel)).hoursCaveats);
  return rules.map(({ days, open, close }, place) => ({
    id: identifier(`schedule/${serviceId}/${place}`),
    service_id: serviceId,
    valid_from: lastChecked(channel),
    valid_to: lastDays(channel).fresh,
    timezone: 9,
    freq: 'WEEKLY',
    wkst: 'MO',
    byday: days.map((day) => day.slice(0, 2).toUpperCase()).join(','),
    opens_at: `${open}+09:00`,
    // As the specification writes a service that never closes.
    closes_at: `${close === '24:00' ? '23:59' : close}+09:00`,
    description,
    ...(notes && { notes }),
  }));
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Texts in English, then the same in Japanese, a paragraph a language. */
function inBoth(textsIn: (language: Language) => (string | undefined)[]): string {
  const inOrder: Language[] = [english, japanese];
  return inOrder
    .map((language) =>
      textsIn(language)
        .filter((text) => text !== undefined)
        .join('\n'),
    )
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Whose names these identifiers are: chosen once at random, and never changed. */
const namespace = 'b541bf48-f072-4c91-8413-132212d6c0a7';

/** The same identifier for the same name on every day. */
const identifier = (name: string) => nameUuid(namespace, name);
