import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCalendar } from '../../../src/lib/holiday-calendar.ts';
import { addDays } from '../../../src/lib/japan-time.ts';
import { holidaysAround } from '../../../src/lib/japanese-holidays.ts';
import {
  addBusinessDays,
  addMonths,
  businessDayUpTo,
  daysBetween,
  isBusinessDay,
  monthEnd,
  weekdayOf,
  weeksOf,
} from '../../../src/lib/case/days.ts';

const calendar = readCalendar(holidaysAround('2026-11-29'));
/** Days over several leap years, and over a century that is none. */
const day = fc
  .date({ min: new Date('1999-01-01'), max: new Date('2101-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-11-01', 59, '2026-12-30'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-23', -1, '2026-11-22'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  test('that are added can be taken away again', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
      }),
    );
  });

  test('have the weekday of the calendar', () => {
    fc.assert(
      fc.property(day, (one) => {
        expect(weekdayOf(one)).toBe(new Date(`${one}T12:00Z`).getUTCDay());
      }),
    );
  });
});

describe('months', () => {
  test.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-10-31', 2, '2026-12-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  test('end on the day before the first of the next one', () => {
    // The example on the issuer's page: a claim of 14 January, refunded by 31 March.
    expect(monthEnd('2025-01-14', 2)).toBe('2025-03-31');
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (from, months) => {
        const next = addDays(monthEnd(from, months), 1);
        expect(next).toMatch(/-01$/);
        expect(addMonths(`${from.slice(0, 8)}01`, months + 1)).toBe(next);
      }),
    );
  });

  test('keep the day where there is one, and never leave the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (from, months) => {
        const to = addMonths(from, months);
        expect(to.slice(0, 7)).toBe(monthEnd(from, months).slice(0, 7));
        expect(to.slice(8) === from.slice(8) || to === monthEnd(to)).toBe(true);
      }),
    );
  });

  test('have each of their days once, below its weekday', () => {
    fc.assert(
      fc.property(day, (one) => {
        const weeks = weeksOf(one.slice(0, 7));
        const days = weeks.flat().filter((cell) => cell !== undefined);
        expect(days[0]).toMatch(/-01$/);
        expect(days.at(-1)).toBe(monthEnd(one));
        expect(days).toEqual(days.map((_, index) => addDays(days[0]!, index)));
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          week.forEach((cell, weekday) => cell && expect(weekdayOf(cell)).toBe(weekday));
        }
      }),
    );
  });
});

describe('business days', () => {
  test.each([
    ['a Friday', '2026-12-04', true],
    ['a Saturday', '2026-12-05', false],
    ['a Sunday', '2026-12-06', false],
    ['a public holiday', '2026-11-23', false],
    ['a holiday in place of one on a Sunday', '2027-03-22', false],
    ['the last days of a year', '2026-12-29', false],
    ['the first days of a year', '2028-01-03', false],
    ['the day after', '2028-01-04', true],
    ['a day far beyond the calendar', '2090-05-03', true],
  ])('%s, %s: %s', (_, one, isOne) => {
    expect(isBusinessDay(one, calendar)).toBe(isOne);
  });

  test('are counted over New Year', () => {
    expect(addBusinessDays('2026-12-25', 1, calendar)).toBe('2026-12-28');
    expect(addBusinessDays('2026-12-28', 1, calendar)).toBe('2027-01-04');
    expect(businessDayUpTo('2027-01-03', calendar)).toBe('2026-12-28');
  });

  test('come one after the other, and no further than they are many', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (from, days) => {
        const to = addBusinessDays(from, days, calendar);
        const between = Array.from({ length: daysBetween(from, to) }, (_, index) =>
          addDays(from, index + 1),
        );
        expect(between.filter((one) => isBusinessDay(one, calendar))).toHaveLength(days);
        expect(businessDayUpTo(to, calendar)).toBe(to);
        expect(businessDayUpTo(from, calendar) <= from).toBe(true);
      }),
    );
  });
});
