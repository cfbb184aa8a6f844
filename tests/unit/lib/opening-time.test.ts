import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCalendar } from '../../../src/lib/holiday-calendar.ts';
import { holidaysAround } from '../../../src/lib/japanese-holidays.ts';
import { dateOf, dayNumber } from '../../../src/lib/japan-time.ts';
import { openState, type OpenState } from '../../../src/lib/opening-time.ts';
import { openingHours, type OpeningHours } from '../../../src/model/fields/opening-hours.ts';
import { anyHours, anyMoment, weekdays } from '../../any-hours.ts';

const calendar = readCalendar(holidaysAround('2026-11-22'));
const moments = anyMoment(calendar);
const at = (moment: string) => Date.parse(`${moment}:00+09:00`);
const office = (more: object = {}): OpeningHours =>
  openingHours.parse({
    weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], open: '09:00', close: '17:00' }],
    publicHolidays: 'closed',
    closed: [{ from: '12-29', to: '01-03' }],
    ...more,
  });
/** A state with its moment written in Japan time. */
function written(state: OpenState): string {
  const moment = 'until' in state ? state.until : 'opens' in state ? state.opens : null;
  const text = moment === null ? '' : new Date(moment + 9 * 3_600_000).toISOString().slice(0, 16);
  return `${state.kind} ${text}`.trim();
}
const stateAt = (hours: OpeningHours, moment: string) =>
  written(openState(hours, calendar, at(moment)));

describe('an office that closes on weekends, holidays and around New Year', () => {
  test.each([
    ['2026-11-20T08:59', 'closed 2026-11-20T09:00'],
    ['2026-11-20T09:00', 'open 2026-11-20T17:00'],
    ['2026-11-20T16:59', 'open 2026-11-20T17:00'],
    // Friday evening, and Monday 23 November is a holiday.
    ['2026-11-20T17:00', 'closed 2026-11-24T09:00'],
    ['2026-11-23T12:00', 'closed 2026-11-24T09:00'],
    ['2026-12-28T17:00', 'closed 2027-01-04T09:00'],
    ['2026-12-31T23:59', 'closed 2027-01-04T09:00'],
    ['2027-01-01T00:00', 'closed 2027-01-04T09:00'],
    // The day in lieu of a holiday that falls on a Sunday.
    ['2027-03-22T12:00', 'closed 2027-03-23T09:00'],
    // Golden Week.
    ['2027-05-01T12:00', 'closed 2027-05-06T09:00'],
    ['2028-12-28T17:00', 'closed'],
    ['2029-06-04T12:00', 'unknown'],
    ['2025-06-04T12:00', 'unknown'],
  ])('at %s is %s', (moment, expected) => {
    expect(stateAt(office(), moment)).toBe(expected);
  });
});

test('what the hours leave open is not known', () => {
  const asSunday = office({ publicHolidays: 'as-sunday' });
  expect(stateAt(asSunday, '2026-11-23T12:00')).toBe('unknown');
  const unstated = office({ publicHolidays: 'unknown', closed: [] });
  expect(stateAt(unstated, '2026-11-23T12:00')).toBe('unknown');
  expect(stateAt(unstated, '2026-11-20T17:00')).toBe('closed');
  expect(stateAt(unstated, '2026-12-30T12:00')).toBe('unknown');
  expect(stateAt(office({ closed: [] }), '2026-12-30T12:00')).toBe('unknown');
  expect(stateAt(office({ varies: true }), '2026-11-20T12:00')).toBe('unknown');
});

test('times that hold on holidays too need no calendar', () => {
  const daily = office({ publicHolidays: 'as-weekday', closed: [] });
  expect(stateAt(daily, '2026-11-23T12:00')).toBe('open 2026-11-23T17:00');
  expect(stateAt(daily, '2060-06-04T12:00')).toBe('open 2060-06-04T17:00');
});

test('an opening runs on past midnight, into the next day and over the year', () => {
  const night = office({
    weekly: [
      { days: ['thu'], open: '20:00', close: '24:00' },
      { days: ['fri'], open: '00:00', close: '02:00' },
    ],
    publicHolidays: 'as-weekday',
    closed: [],
  });
  expect(stateAt(night, '2026-12-31T23:59')).toBe('open 2027-01-01T02:00');
  expect(stateAt(night, '2027-01-01T00:00')).toBe('open 2027-01-01T02:00');
  expect(stateAt(night, '2027-01-01T02:00')).toBe('closed 2027-01-07T20:00');
});

test('a line that always answers never changes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 1e13 }), (moment) => {
      expect(openState({ always: true }, calendar, moment)).toEqual({ kind: 'open', until: null });
    }),
  );
});

test('the text of the calendar keeps every holiday', () => {
  const dates = [...calendar.holidays].map(dateOf);
  expect(dates).toHaveLength(51);
  expect(dates).toContain('2026-09-22');
  expect(dates).toContain('2028-11-23');
  expect([calendar.first, calendar.last].map(dateOf)).toEqual(['2026-01-01', '2028-12-31']);
  expect(holidaysAround('2026-11-22').length).toBeLessThan(150);
  expect(() => holidaysAround('2049-01-01')).toThrow('update the package');
});

describe('for any hours and any moment', () => {
  test('the state holds up to the next change, and is another one there', () => {
    fc.assert(
      fc.property(
        anyHours,
        moments,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (hours, now, part) => {
          const state = openState(hours, calendar, now);
          const change = 'until' in state ? state.until : 'opens' in state ? state.opens : null;
          if (change === null) return;
          expect(change).toBeGreaterThan(now);
          const between = Math.floor(now + (change - now - 1) * part);
          for (const moment of [between, change - 1])
            expect(openState(hours, calendar, moment)).toEqual(state);
          expect(openState(hours, calendar, change).kind).not.toBe(state.kind);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('it is open exactly when a rule of the day says so', () => {
    fc.assert(
      fc.property(anyHours, moments, (hours, now) => {
        if ('always' in hours) return;
        const japan = new Date(now + 9 * 3_600_000).toISOString();
        const date = japan.slice(0, 10);
        const time = japan.slice(11, 16);
        const weekday = weekdays[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7]!;
        const ruled = hours.weekly.some(
          (rule) => rule.days.includes(weekday) && rule.open <= time && time < rule.close,
        );
        const { kind } = openState(hours, calendar, now);
        if (!ruled) expect(kind).not.toBe('open');
        else if (hours.publicHolidays === 'as-weekday' && hours.closed.length === 0)
          expect(kind).toBe('open');
        if (kind === 'open' && hours.publicHolidays !== 'as-weekday')
          expect(calendar.holidays.has(dayNumber(date))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
