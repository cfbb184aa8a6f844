import { addDays } from './japan-time.ts';

/** A whole day in a calendar file. */
export interface CalendarEntry {
  /** The day, `YYYY-MM-DD`: a day of the calendar, in no time zone. */
  day: string;
  title: string;
  description: string;
  url?: string;
  /**
   * What it is known by: brought in a second time, it takes the place of the first. Its day and title
   * where there is none.
   */
  key?: string;
}

/** A calendar file (iCalendar, RFC 5545) of whole days with an alarm at nine in the morning. */
export function calendarFile(entries: readonly CalendarEntry[]): string {
  const now = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:torimodosu',
    ...entries.flatMap(({ day, title, description, url, key = `${day} ${title}` }) => [
      'BEGIN:VEVENT',
      `UID:${fingerprint(key)}@torimodosu`,
      `DTSTAMP:${now}`,
      `DTSTART;VALUE=DATE:${basic(day)}`,
      `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(description)}`,
      ...(url === undefined ? [] : [`URL:${url}`]),
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      'TRIGGER:PT9H',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const basic = (day: string) => day.replaceAll('-', '');

/** A text as a value (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\r\n?|\n/g, String.raw`\n`)
    .replace(/\p{Cc}/gu, '');
}

/** A name that does not tell what it stands for: FNV-1a over code points, of 32 bits, from two beginnings. */
function fingerprint(text: string): string {
  const hash = (start: number) =>
    [...text].reduce((all, letter) => Math.imul(all ^ letter.codePointAt(0)!, 0x01000193), start);
  return [0x811c9dc5, 0x050c5d1f].map((start) => (hash(start) >>> 0).toString(16)).join('-');
}

/** No line of a calendar file is longer, its end apart (RFC 5545, 3.1), in octets. */
const longestLine = 75;

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
