import { dayAt, dayLength, minute, startOf } from '../../lib/japan-time.ts';
import { localeOf } from '../../lib/dates.ts';
import type { Language } from '../../model/language.ts';
import type { OpenState } from '../../lib/opening-time.ts';

/** What the card says of a line's state; `{time}` and `{count}` stand for values. */
export type OpenWords = Record<
  'now' | 'until' | 'inHours' | 'inMinutes' | 'closedUntil' | 'closed' | 'unknown' | 'japanTime',
  string
>;

const hour = 60 * minute;
/** Up to here the wait is given in hours; beyond, the day says more. */
const longWait = 12 * hour;

/**
 * A line's state in words, with times in Japan time.
 * @param now milliseconds since 1970
 * @param inJapan whether the device keeps Japan time; if not, the words say whose time it is
 */
export function openWords(
  state: OpenState,
  now: number,
  words: OpenWords,
  language: Language,
  inJapan: boolean,
): string {
  if (state.kind === 'unknown') return words.unknown;
  const change = state.kind === 'open' ? state.until : state.opens;
  if (change === null) return state.kind === 'open' ? words.now : words.closed;
  const wait = change - now;
  const [template, count] =
    state.kind === 'open'
      ? [words.until, 0]
      : wait < hour
        ? [words.inMinutes, Math.ceil(wait / minute)]
        : wait < longWait
          ? [words.inHours, Math.round(wait / hour)]
          : [words.closedUntil, 0];
  const time = writeMoment(change, now, language) + (inJapan ? '' : ` ${words.japanTime}`);
  return template.replace('{time}', time).replace('{count}', String(count));
}

/** `9:00` today, `Monday 9:00` within the week, `Monday 4 January 9:00` later; midnight is `24:00`. */
function writeMoment(moment: number, now: number, language: Language): string {
  const isMidnight = moment === startOf(dayAt(moment));
  const day = dayAt(moment) - (isMidnight ? 1 : 0);
  const minutes = (moment - startOf(day)) / minute;
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const ahead = day - dayAt(now);
  if (ahead < 1 || (ahead === 1 && moment - now < longWait)) return time;
  const format = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    ...(ahead > 6 && { month: 'long', day: 'numeric' }),
    timeZone: 'UTC',
  });
  return `${format.format(dayLength * day)} ${time}`;
}
