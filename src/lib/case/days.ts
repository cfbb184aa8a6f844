import type { HolidayCalendar } from '../holiday-calendar.ts';
import { addDays, dayNumber } from '../japan-time.ts';

/** The day of a moment of the log, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` in Japan time. */
export const dayOf = (moment: string): string => moment.slice(0, 10);

/** The days from one day to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The last day of the month so many months later, `YYYY-MM-DD`. */
export function monthEnd(day: string, months = 0): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  // Day 0 is the last of the month before.
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}

/**
 * The same day so many months later; the last of the month where it has no such day, as Article 143
 * of the Civil Code counts months.
 */
export function addMonths(day: string, months: number): string {
  const last = monthEnd(day, months);
  const same = last.slice(0, 8) + day.slice(8);
  return same < last ? same : last;
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay();

/** From 29 December to 3 January government offices are closed by law, and many companies’ desks too. */
const isAroundNewYear = (day: string) => day.slice(5) >= '12-29' || day.slice(5) <= '01-03';

/**
 * Whether desks are open as on other days: no weekend, no public holiday, not around New Year.
 * Outside the span of the calendar no holiday is known.
 */
export function isBusinessDay(day: string, { holidays }: HolidayCalendar): boolean {
  const weekday = weekdayOf(day);
  return weekday > 0 && weekday < 6 && !isAroundNewYear(day) && !holidays.has(dayNumber(day));
}

/** The business day so many business days later. */
export function addBusinessDays(day: string, days: number, calendar: HolidayCalendar): string {
  let left = days;
  while (left > 0) {
    day = addDays(day, 1);
    if (isBusinessDay(day, calendar)) left -= 1;
  }
  return day;
}

/** The day itself where it is a business day, else the last one before. */
export function businessDayUpTo(day: string, calendar: HolidayCalendar): string {
  while (!isBusinessDay(day, calendar)) day = addDays(day, -1);
  return day;
}

/** The weeks of a month (`YYYY-MM`), from Sunday; where another month's days stand, `undefined`. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = `${month}-01`;
  const last = Number(monthEnd(first).slice(8));
  const cells = [
    ...Array<undefined>(weekdayOf(first)).fill(undefined),
    ...Array.from({ length: last }, (_, index) => addDays(first, index)),
  ];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => cells[week * 7 + weekday]),
  );
}
