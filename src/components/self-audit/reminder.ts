import { calendarFile } from '../../lib/calendar-file.ts';
import { reminderDays } from '../../lib/kept/clock.ts';
import { saveFile } from '../../lib/save-file.ts';

/** Hands over the calendar file; its parts are those of `reminder`. */
export function saveReminder(title: string, description: string, url: string): void {
  saveFile(reminder(title, description, url, new Date()), 'torimodosu.ics', 'text/calendar');
}

/**
 * A calendar file with one entry of a whole day.
 * @param title what the entry is called, in the language of the page
 * @param description what to do before anything else, for the answers go soon after
 * @param url the page's own address
 * @param now the day it is made on, in the device's own time zone
 */
export function reminder(title: string, description: string, url: string, now: Date): string {
  // The day of the device's own calendar, as a moment of UTC: only that is written as text.
  const noon = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + reminderDays, 12);
  const day = new Date(noon).toISOString().slice(0, 10);
  return calendarFile([{ day, title, description: `${description}\n${url}`, url }]);
}
