import { weeksOf } from '../../lib/case/days.ts';
import type { DueThing } from '../../lib/case/due.ts';
import { writeDate } from '../../lib/dates.ts';
import { element } from '../../lib/element.ts';
import type { Word } from '../../lib/fill.ts';
import type { Language } from '../../model/language.ts';

/**
 * A table for each month in which something is due. A day's things are buttons that lead to their
 * line in the list: an address would tell which they are.
 * @param blank a table without days
 */
export function showMonths(
  blank: HTMLElement,
  things: readonly DueThing[],
  today: string,
  nameOf: (thing: DueThing) => string,
  word: Word,
): HTMLElement[] {
  const language = document.documentElement.lang as Language;
  const months = [...new Set(things.map(({ day }) => day.slice(0, 7)))].sort();
  return months.map((month) => {
    const table = blank.cloneNode(true) as HTMLTableElement;
    table.caption!.textContent = writeDate(month, language);
    for (const week of weeksOf(month)) {
      const row = table.tBodies[0]!.insertRow();
      for (const day of week) {
        const cell = row.insertCell();
        if (!day) continue;
        const own = things.filter((thing) => thing.day === day);
        cell.append(dayElement(day), ...own.map((thing) => buttonOf(thing, nameOf(thing))));
        if (day === today) {
          cell.setAttribute('aria-current', 'date');
          // For those who hear the table.
          cell.append(element('span', 'sr-only', word('isToday')));
        }
      }
    }
    return table;
  });
}

function dayElement(day: string): HTMLElement {
  const time = element('time', '', String(Number(day.slice(8))));
  time.dateTime = day;
  return time;
}

function buttonOf({ keys, state }: DueThing, text: string): HTMLElement {
  const button = element('button', 'due-month__thing', element('span', '', text));
  button.type = 'button';
  Object.assign(button.dataset, { do: 'look', keys: keys.join(' '), state });
  return button;
}
