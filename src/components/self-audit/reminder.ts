import { createEvent } from 'ics';
import { reminderDays } from '../../lib/kept/clock.ts';
import { saveFile } from '../../lib/save-file.ts';

/** Hands over the calendar file; its parts are those of `reminder`. */
export function saveReminder(title: string, description: string, url: string): void {
  saveFile(reminder(title, description, url, new Date()), 'torimodosu.ics', 'text/calendar');
}

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
    transp: 'TRANSPARENT',
    alarms: [{ action: 'display', description: title, trigger: { hours: 9, before: false } }],
  });
  if (typeof value !== 'string') throw error ?? new Error('The calendar entry is not valid.');
  return strict(value);
}

/** No line of a calendar file is longer, its end apart (RFC 5545, 3.1), in octets. */
const longestLine = 75;

/**
 * The package counts characters where the format counts octets, and names a METHOD, which readers
 * take for an invitation and which asks for an ORGANIZER then (RFC 5546, 3.2.1).
 */
function strict(file: string): string {
  return file
    .replace(/\r\n[ \t]/g, '')
    .replace(/^METHOD:.*\r\n/m, '')
    .replace(/[^\r\n]+/g, folded);
}

function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let octets = 0;
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (octets + length > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return text;
}
