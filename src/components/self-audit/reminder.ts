import { createEvent } from 'ics';

/** How long until the reminder, in days. */
const days = 90;

/**
 * A calendar file (iCalendar) with one entry of a whole day.
 * @param now the day it is made on, in the device's own time zone
 * @param url the page's own address
 * @throws Error when the entry is not valid
 */
export function reminder(title: string, url: string, now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const { value, error } = createEvent({
    title,
    description: url,
    url,
    start: [day.getFullYear(), day.getMonth() + 1, day.getDate()],
    duration: { days: 1 },
    productId: 'torimodosu',
    alarms: [{ action: 'display', description: title, trigger: { hours: 9, before: false } }],
  });
  if (typeof value !== 'string') throw error ?? new Error('The calendar entry is not valid.');
  return value;
}
