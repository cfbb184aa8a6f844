import { z } from 'astro/zod';
import { openingHoursSyntax } from '../../lib/opening-hours-syntax.ts';
import { contact, type Channel, type Contact } from '../../model/records/contacts.ts';
import { channelState, isShown, type ChannelState } from '../contact-card/channel-state.ts';

const states = [
  'offered',
  'ageing',
  'reported',
  'withheld',
  'unknown',
  'withdrawn',
] as const satisfies ChannelState[];

/** What a channel says to others beside what its record holds. */
const offer = {
  state: z
    .enum(states)
    .describe(
      'What readers were offered on the day of the file. `offered`: as it stands. `ageing`: with the day of the last check, and the advice to look first. `reported`: one person’s report, shown as text and never as a link. `withheld`: too long unchecked. `unknown`: we do not know one. `withdrawn`: was true once. The last three give no number and no address.',
    ),
  opening_hours: z
    .string()
    .optional()
    .describe(
      'The hours in the syntax of OpenStreetMap’s `opening_hours`, in Japan’s time; `PH` are Japan’s public holidays.',
    ),
};

const [tel, online, mail, place] = contact.shape.channels.element.options;

/** A contact as it is offered to others: without a number or address that readers are not shown. */
export const publishedContact = contact.extend({
  channels: z
    .array(
      z.discriminatedUnion('kind', [
        tel.omit({ formerly: true }).extend(offer),
        online.extend(offer),
        mail.extend(offer),
        place.extend(offer),
      ]),
    )
    .min(1),
});

export type PublishedContact = z.output<typeof publishedContact>;

/** A contact as others get it on the day `today` (`YYYY-MM-DD`). */
export function publishContact(record: Contact, today: string): PublishedContact {
  return {
    ...record,
    channels: record.channels.map((channel) => {
      const state = channelState(channel, today);
      return {
        ...without(['formerly', ...(isShown(state) ? [] : ways)], channel),
        state,
        ...(channel.hours && { opening_hours: openingHoursSyntax(channel.hours) }),
      } as PublishedContact['channels'][number];
    }),
  };
}

/** What would lead somebody to a channel. */
const ways = ['number', 'url', 'email'];

const without = (names: string[], channel: Channel) =>
  Object.fromEntries(Object.entries(channel).filter(([name]) => !names.includes(name)));
