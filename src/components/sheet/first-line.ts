import { describeHours } from '../../lib/hours.ts';
import { translateTo } from '../../lib/interface-strings.ts';
import { lastChecked } from '../../lib/freshness.ts';
import { writeDate } from '../../lib/dates.ts';
import type { Language } from '../../lib/language.ts';
import type { Contact } from '../../model/records/contacts.ts';
import type { PhoneNumber } from '../../model/fields/phone-number.ts';
import { channelState, type ChannelState } from '../contact-card/channel-state.ts';

/** The number of an organisation to dial first, as a sheet prints it on one line. */
export interface FirstLine {
  number: PhoneNumber;
  state: Extract<ChannelState, 'offered' | 'ageing'>;
  /** Its hours in words; empty when they are not known. */
  hours: string;
  /** The day it was checked; or, in a sentence, that this is long ago. */
  checked: string;
}

/** The first number of an organisation that may be dialled on the day `today`, or undefined. */
export function firstLine(
  contact: Contact,
  language: Language,
  today: string,
): FirstLine | undefined {
  const t = translateTo(language);
  for (const channel of contact.channels) {
    if (channel.kind !== 'tel' || !channel.number) continue;
    const state = channelState(channel, today);
    if (state !== 'offered' && state !== 'ageing') continue;
    const date = writeDate(lastChecked(channel), language);
    // Hours that hold for some languages only need more words than the line has.
    const hours =
      channel.hours && !channel.hoursLanguages && describeHours(channel.hours, language);
    return {
      number: channel.number,
      state,
      hours: (hours || []).join(t('list.separator')),
      checked: state === 'ageing' ? t('contact.ageing', { date }) : t('sheet.checkedOn', { date }),
    };
  }
  return undefined;
}
