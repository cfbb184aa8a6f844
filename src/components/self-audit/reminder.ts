import { createEvent } from 'ics';
import { reminderDays } from '../../lib/kept/clock.ts';

/** What the entry says, in the language of the page. */
export interface ReminderText {
  title: string;
  /** What to do before anything else, for the answers go soon after. */
  description: string;
  /** The page's own address. */
  url: string;
}

/**
 * A calendar file (iCalendar, RFC 5545) with one entry of a whole day.
 * @param now the day it is made on, in the device's own time zone
 * @throws Error when the entry is not valid
 */
export function reminder({ title, description, url }: ReminderText, now: Date): string {
  const dayAfter = (days: number): [number, number, number] => {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  };
  const { value, error } = createEvent({
    title,
    description: `${description}\n${url}`,
    url,
    start: dayAfter(reminderDays),
    // The package writes a duration of whole days as `P1DT`, which RFC 5545 does not know.
    end: dayAfter(reminderDays + 1),
    productId: 'torimodosu',
    alarms: [{ action: 'display', description: title, trigger: { hours: 9, before: false } }],
  });
  if (typeof value !== 'string') throw error ?? new Error('The calendar entry is not valid.');
  return value;
}
