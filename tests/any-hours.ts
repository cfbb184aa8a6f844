import fc from 'fast-check';
import type { HolidayCalendar } from '../src/lib/holiday-calendar.ts';
import { dateOf, dayNumber, minute, startOf } from '../src/lib/japan-time.ts';
import { openingHours } from '../src/model/fields/opening-hours.ts';

const clock = fc
  .integer({ min: 0, max: 24 * 60 })
  .map(
    (minutes) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  );
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const yearlyDay = fc
  .integer({ min: dayNumber('2028-01-01'), max: dayNumber('2028-12-31') })
  .map((day) => dateOf(day).slice(5));
/** Hours that the schema accepts, none that always hold. */
export const anyHours = fc
  .record({
    weekly: fc.array(
      fc
        .record({
          days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
          open: clock,
          close: clock,
        })
        .filter(({ open, close }) => open < close),
      { minLength: 1, maxLength: 4 },
    ),
    publicHolidays: fc.constantFrom(...(['as-weekday', 'as-sunday', 'closed', 'unknown'] as const)),
    closed: fc.array(fc.record({ from: yearlyDay, to: yearlyDay }), { maxLength: 2 }),
  })
  .map((hours) => openingHours.safeParse(hours).data)
  // Rules that contradict each other are refused by the schema.
  .filter((hours) => hours !== undefined);
/** Moments of the span of a calendar, with midnights, ends of years and holidays among them. */
export const anyMoment = (calendar: HolidayCalendar) =>
  fc.oneof(
    fc.integer({ min: startOf(calendar.first), max: startOf(calendar.last + 1) - minute }),
    fc
      .tuple(
        fc.constantFrom(
          ...calendar.holidays,
          ...['2026-12-31', '2027-01-01', '2028-02-29', '2028-03-01'].map(dayNumber),
        ),
        fc.constantFrom(-minute, -1, 0, 1, minute, 12 * 60 * minute),
      )
      .map(([day, more]) => startOf(day) + more),
  );
