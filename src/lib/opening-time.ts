import type { OpeningHours } from '../model/fields/opening-hours.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import { dateOf, dayAt, minute, startOf } from './japan-time.ts';

/**
 * Whether a line answers. Moments are milliseconds since 1970; null stands for a moment that is
 * not known, or never comes.
 */
export type OpenState =
  | { kind: 'open'; until: number | null }
  | { kind: 'closed'; opens: number | null }
  | { kind: 'unknown' };

/** Minutes from midnight in Japan: from, and up to but not including. */
type Span = [from: number, to: number];

const week = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const wholeDay = 24 * 60;
/** How far the next change is looked for, in days: a yearly closed span hides it no longer. */
const horizon = 400;

/**
 * Whether a line answers at a moment, and when that changes next. What the hours do not say is
 * `unknown`, never guessed: times that vary from place to place, public holidays whose times are not
 * stated, and days outside the calendar.
 * @param at milliseconds since 1970
 */
export function openState(hours: OpeningHours, calendar: HolidayCalendar, at: number): OpenState {
  if ('always' in hours) return { kind: 'open', until: null };
  const today = dayAt(at);
  const spans = spansOn(hours, calendar, today);
  if (!spans) return { kind: 'unknown' };
  const now = (at - startOf(today)) / minute;
  const current = spans.find(([from, to]) => from <= now && now < to);
  if (current) return { kind: 'open', until: endOf(hours, calendar, today, current[1]) };
  const later = spans.find(([from]) => from > now);
  if (later) return { kind: 'closed', opens: startOf(today) + later[0] * minute };
  return { kind: 'closed', opens: nextOpening(hours, calendar, today) };
}

type WeeklyHours = Exclude<OpeningHours, { always: true }>;

/** The moment an opening that ends at minute `end` of `day` is over; it may run on past midnight. */
function endOf(
  hours: WeeklyHours,
  calendar: HolidayCalendar,
  day: number,
  end: number,
): number | null {
  for (let ahead = 0; end === wholeDay; ahead++) {
    const next = spansOn(hours, calendar, ++day);
    if (!next || ahead === horizon) return null;
    end = next[0]?.[0] === 0 ? next[0][1] : 0;
  }
  return startOf(day) + end * minute;
}

function nextOpening(hours: WeeklyHours, calendar: HolidayCalendar, today: number): number | null {
  for (let day = today + 1; day <= today + horizon; day++) {
    const spans = spansOn(hours, calendar, day);
    if (!spans) return null;
    if (spans[0]) return startOf(day) + spans[0][0] * minute;
  }
  return null;
}

/** The opening times of a day, in order and joined where they touch; null when they are not known. */
function spansOn(hours: WeeklyHours, calendar: HolidayCalendar, day: number): Span[] | null {
  if (hours.varies) return null;
  const yearly = dateOf(day).slice(5);
  if (hours.closed.some((span) => isWithin(span, yearly))) return [];
  const weekday = week[(day + 4) % 7]!;
  const spans = joined(
    hours.weekly
      .filter(({ days }) => days.includes(weekday))
      .map(({ open, close }) => [minutesOf(open), minutesOf(close)]),
  );
  if (spans.length === 0 || hours.publicHolidays === 'as-weekday') return spans;
  if (day < calendar.first || day > calendar.last) return null;
  if (calendar.holidays.has(day)) return hours.publicHolidays === 'closed' ? [] : null;
  return isNewYear(yearly) && !hours.closed.some((span) => isWithin(span, '12-31')) ? null : spans;
}

/**
 * Offices in Japan that close on public holidays usually close from 29 December to 3 January too,
 * and many pages do not say so.
 */
function isNewYear(yearly: string): boolean {
  return isWithin({ from: '12-29', to: '01-03' }, yearly);
}

/** Whether `MM-DD` lies in a yearly span, which may run over the end of the year. */
function isWithin({ from, to }: { from: string; to: string }, yearly: string): boolean {
  return from <= to ? from <= yearly && yearly <= to : yearly >= from || yearly <= to;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const [from, to] of spans.sort(([first], [second]) => first - second)) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
