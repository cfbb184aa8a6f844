import { freshness } from '../../lib/freshness.ts';
import type { Channel, Contact } from '../../model/records/contacts.ts';
import { needsVoice } from '../../model/voice.ts';

/**
 * What a reader is offered of a channel.
 * - `offered`: as it stands.
 * - `ageing`: offered, with the day of the last check.
 * - `reported`: one person's report; its number is shown as text and never as a link to tap.
 * - `withheld`: too long unchecked; the official site instead.
 * - `unknown`, `withdrawn`: a sentence that says so.
 */
export type ChannelState = 'offered' | 'ageing' | 'reported' | 'withheld' | 'unknown' | 'withdrawn';

/** The state of a channel on the day `today` (`YYYY-MM-DD`). */
export function channelState(channel: Channel, today: string): ChannelState {
  if (channel.status !== 'current') return channel.status;
  const age = freshness(channel, today);
  if (age === 'withheld') return 'withheld';
  if (channel.kind === 'tel' && channel.confidence === 'reported') return 'reported';
  return age === 'ageing' ? 'ageing' : 'offered';
}

/**
 * Whether an organisation has telephones, and none of them can be offered on the day `today`: its
 * numbers are unknown, withheld or withdrawn. One that answers no telephone at all is not meant.
 */
export function isNumberless({ channels }: Pick<Contact, 'channels'>, today: string): boolean {
  const phones = channels.filter(({ kind }) => kind === 'tel');
  return phones.length > 0 && phones.every((channel) => !isShown(channelState(channel, today)));
}

/** Whether a reader is shown the number or address of a channel in a state. */
export function isShown(state: ChannelState): boolean {
  return ['offered', 'ageing', 'reported'].includes(state);
}

/** Whether a reader can use the channel on the day `today`. */
export function isUsable(channel: Channel, today: string): boolean {
  return ['offered', 'ageing'].includes(channelState(channel, today));
}

/** The channels of an organisation on which nobody has to speak, as far as they can be used on the day `today`. */
export function usableVoicelessWays(
  { channels }: Pick<Contact, 'channels'>,
  today: string,
): Channel[] {
  return channels.filter((channel) => needsVoice(channel) === false && isUsable(channel, today));
}
