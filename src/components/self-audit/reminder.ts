import { createEvent } from 'ics';
import { reminderDays } from '../../lib/kept/clock.ts';

/**
 * A calendar file (iCalendar, RFC 5545) with one entry of a whole day.
 * @param title what the entry is called, in the language of the page
 * @param description what to do before anything else, for the answers go soon after
 * @param url the page's own address
 * @param now the day it is made on, in the device's own time zone
 * @throws Error when the entry is not valid
 */
export function reminder(title: string, description: string, url: string, now: Date): string {
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
