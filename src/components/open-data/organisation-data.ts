import { showPhone } from '../../lib/phone.ts';
import type { OpeningHours } from '../../model/fields/opening-hours.ts';
import type { Language } from '../../model/language.ts';
import type { Channel, Contact } from '../../model/records/contacts.ts';
import { isUsable } from '../contact-card/channel-state.ts';
import { viewOf } from '../contact-card/channel-view.ts';

const dayNames = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/**
 * An organisation as search engines and assistants read it: a schema.org Organization with a
 * ContactPoint for each channel that readers are offered on the day `today` (`YYYY-MM-DD`). Hours are
 * given where the card compares them with the clock, so that no machine calls a line open on less.
 * @see https://schema.org/ContactPoint
 */
export function organisationData(contact: Contact, language: Language, today: string): object {
  const points = contact.channels
    .filter((channel) => isUsable(channel, today))
    .flatMap((channel) => contactPoint(channel, language, today) ?? []);
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: contact.organisation[language],
    ...(contact.officialSite && { url: contact.officialSite }),
    ...(points.length > 0 && { contactPoint: points }),
  };
}

/** A channel as a point of contact; none where there is nothing to dial, open or write to. */
function contactPoint(channel: Channel, language: Language, today: string): object | undefined {
  const way = {
    ...(channel.kind === 'tel' && channel.number && telephoneOf(channel.number, channel.cost)),
    ...('url' in channel && channel.url && { url: channel.url }),
    ...('email' in channel && channel.email && { email: channel.email }),
  };
  if (Object.keys(way).length === 0) return undefined;
  const view = viewOf(channel, language, today);
  return {
    '@type': 'ContactPoint',
    contactType: channel.label[language],
    ...way,
    ...(channel.languages && { availableLanguage: channel.languages }),
    ...(view.tellsWhetherOpen && {
      hoursAvailable: hoursAvailable(channel.hours!, view.hours!),
    }),
  };
}

/** A number in E.164; as it is dialled inside Japan where it cannot be dialled from elsewhere. */
function telephoneOf(number: Parameters<typeof showPhone>[0], cost: string): object {
  return {
    telephone: 'e164' in number ? number.e164 : showPhone(number).text,
    ...(cost === 'free' && { contactOption: 'TollFree' }),
  };
}

/** Times of the week. What they leave open of holidays and closed days is said by the words. */
function hoursAvailable(hours: OpeningHours, words: string): object[] {
  if ('always' in hours) return [times(Object.values(dayNames), '00:00', '23:59')];
  return [
    ...hours.weekly.map(({ days, open, close }) => ({
      ...times(
        days.map((day) => dayNames[day]),
        open,
        close === '24:00' ? '23:59' : close,
      ),
      description: words,
    })),
    // Opening and closing at midnight is how schema.org writes a day that is closed.
    ...(hours.publicHolidays === 'closed' ? [times(['PublicHolidays'], '00:00', '00:00')] : []),
  ];
}

function times(dayOfWeek: string[], opens: string, closes: string): object {
  return { '@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes };
}
