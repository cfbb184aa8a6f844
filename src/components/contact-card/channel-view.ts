import { contentDay } from '../../lib/content-day.ts';
import { writeDate } from '../../lib/dates.ts';
import { lastChecked, lastDays, wasReadInArchive } from '../../lib/freshness.ts';
import { describeHours } from '../../lib/hours.ts';
import { translateTo, wordsBelow } from '../../lib/interface-strings.ts';
import { holidaysAround } from '../../lib/japanese-holidays.ts';
import { languageName } from '../../lib/language-name.ts';
import { isCheckedByTwo } from '../../model/fields/verified.ts';
import type { Language } from '../../model/language.ts';
import type { Channel } from '../../model/records/contacts.ts';
import { channelState, isUsable, type ChannelState } from './channel-state.ts';

/** What a card says of a channel, whole or compact. */
export interface ChannelView {
  state: ChannelState;
  usable: boolean;
  /** The sentence that goes with a state other than `offered`. */
  stateText: string | undefined;
  /** What the channel carries for styles, and for the card's script to age it by. */
  data: Record<`data-${string}`, string>;
  /** Hours in words; undefined when they are not known. */
  hours: string | undefined;
  /** What has to be known of the hours. */
  hoursCaveats: string[];
  /** Of these, for whom they hold. */
  hoursLimits: string[];
  /** The languages by name; undefined when they are not known. */
  languages: string | undefined;
  /** Whether the hours are compared with the clock. */
  tellsWhetherOpen: boolean;
  /** Where the fact comes from, in a line: how sure it is, when it was read, whether it was seen live. */
  origin: string;
}

/** What is said of a channel on the day `today` (`YYYY-MM-DD`). */
export function viewOf(channel: Channel, language: Language, today: string): ChannelView {
  const t = translateTo(language);
  const state = channelState(channel, today);
  const usable = isUsable(channel, today);
  const { fresh, shown } = lastDays(channel);
  const separator = t('list.separator');
  const namesOf = (codes: string[]) =>
    codes.map((code) => languageName(code, language)).join(separator);
  const ageing = t('contact.ageing', { date: writeDate(lastChecked(channel), language) });
  const hoursAreOfficial = (channel.hoursConfidence ?? channel.confidence) === 'official';
  const hoursLimits =
    channel.hours && channel.hoursLanguages
      ? [t('contact.hoursFor', { languages: namesOf(channel.hoursLanguages) })]
      : [];
  return {
    state,
    usable,
    stateText: {
      offered: undefined,
      ageing,
      reported: t('contact.reported'),
      withheld: t('contact.withheld'),
      unknown: channel.kind === 'tel' ? t('contact.unknown') : t('contact.routeUnknown'),
      withdrawn: t('contact.withdrawn'),
    }[state],
    data: {
      'data-state': state,
      'data-kind': channel.kind,
      ...(usable && { 'data-fresh': fresh, 'data-shown': shown, 'data-ageing': ageing }),
      ...(state === 'reported' && { 'data-fresh': shown, 'data-shown': shown }),
    },
    hours: channel.hours && describeHours(channel.hours, language).join(separator),
    hoursCaveats: [
      ...(channel.hours && !hoursAreOfficial ? [t('contact.hoursUnofficial')] : []),
      ...hoursLimits,
    ],
    hoursLimits,
    languages: channel.languages && namesOf(channel.languages),
    // Only hours that an official page states, everywhere alike, are compared with the clock.
    tellsWhetherOpen:
      usable &&
      (channel.hoursLanguages?.includes(language) ?? true) &&
      hoursAreOfficial &&
      channel.hours !== undefined &&
      !('varies' in channel.hours && channel.hours.varies),
    origin: [
      ...originOf(channel, language),
      ...(channel.kind === 'tel' && isCheckedByTwo(channel) ? [t('contact.checkedByTwo')] : []),
    ].join(t('contact.originSeparator')),
  };
}

/** Where a fact comes from and whether it was seen live; in one statement when it was read on the live page. */
function originOf(channel: Channel, language: Language): string[] {
  const { confidence, readOn, verifiedOn } = channel;
  const t = translateTo(language);
  const date = writeDate(readOn, language);
  if (!wasReadInArchive(channel)) return [t(`contact.origin.live.${confidence}`, { date })];
  return [
    t(`contact.origin.${confidence}`, { date }),
    verifiedOn === null
      ? t('contact.origin.notLive')
      : t('contact.verifiedOn', { date: writeDate(verifiedOn, language) }),
  ];
}

/**
 * What the scripts of cards need once for all cards inside an element: the day of the content, the
 * words for numbers grown too old, and, for lines with hours, the words and Japan's holidays.
 */
export function cardData(
  channels: readonly Channel[],
  language: Language,
  today: string,
): Record<string, string> {
  const t = translateTo(language);
  const withHours = channels.filter((channel) => viewOf(channel, language, today).tellsWhetherOpen);
  // `OpenWords`, as the script reads them.
  const words = wordsBelow(language, 'contact.open', { japanTime: t('hours.japanTime') });
  return {
    // The day of the content, not of the build, so that a build on another day changes no page.
    'data-built': contentDay(),
    'data-withheld': t('contact.withheld'),
    ...(withHours.length > 0 && { 'data-words': words }),
    ...(withHours.some(({ hours }) => 'weekly' in hours!) && {
      'data-holidays': holidaysAround(contentDay()),
    }),
  };
}
