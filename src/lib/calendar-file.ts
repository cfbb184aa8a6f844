import { createEvents } from 'ics';
import { addDays } from './case/days.ts';

/** A whole day in a calendar file. */
export interface CalendarEntry {
  /** The day, `YYYY-MM-DD`: a day of the calendar, in no time zone. */
  day: string;
  title: string;
  description: string;
  url?: string;
  /** What it is known by: brought in a second time, it takes the place of the first. */
  key?: string;
}

/** When on its day an entry rings, in hours. */
const alarmHour = 9;

/**
 * A calendar file (iCalendar, RFC 5545) of whole days with an alarm at nine in the morning.
 * @throws Error when an entry is not valid
 */
export function calendarFile(entries: readonly CalendarEntry[]): string {
  const { value, error } = createEvents(
    entries.map(({ day, title, description, url, key }) => ({
      title,
      description,
      ...(url !== undefined && { url }),
      ...(key !== undefined && { uid: `${fingerprint(key)}@torimodosu` }),
      start: parts(day),
      // The package writes a duration of whole days as `P1DT`, which RFC 5545 does not know.
      end: parts(addDays(day, 1)),
      productId: 'torimodosu',
      transp: 'TRANSPARENT',
      alarms: [
        { action: 'display', description: title, trigger: { hours: alarmHour, before: false } },
      ],
    })),
  );
  if (typeof value !== 'string') throw error ?? new Error('A calendar entry is not valid.');
  return strict(value);
}

const parts = (day: string) => day.split('-').map(Number) as [number, number, number];

/** A name that does not tell what it stands for: FNV-1a over UTF-16, of 32 bits, from two beginnings. */
function fingerprint(text: string): string {
  const hash = (start: number) =>
    [...text].reduce((all, letter) => Math.imul(all ^ letter.codePointAt(0)!, 0x01000193), start);
  return [0x811c9dc5, 0x050c5d1f].map((start) => (hash(start) >>> 0).toString(16)).join('-');
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
