import fc from 'fast-check';
import OpeningHoursOfMaps from 'opening_hours';
import { describe, expect, test } from 'vitest';
import { readCalendar } from '../../../src/lib/holiday-calendar.ts';
import { dateOf, dayAt, dayNumber, minute, startOf } from '../../../src/lib/japan-time.ts';
import { holidaysAround } from '../../../src/lib/japanese-holidays.ts';
import { openingHoursSyntax } from '../../../src/lib/opening-hours-syntax.ts';
import { openState } from '../../../src/lib/opening-time.ts';
import { openingHours, type OpeningHours } from '../../../src/model/fields/opening-hours.ts';
import { anyHours, anyMoment } from '../../any-hours.ts';

const calendar = readCalendar(holidaysAround('2026-11-22'));

/** A string as the library of OpenStreetMap's tools reads it, in Japan. */
const asMapsRead = (text: string) =>
  new OpeningHoursOfMaps(text, {
    lat: 35.68,
    lon: 139.76,
    address: { country_code: 'jp', state: '東京都' },
  });

/** What the library has as wall-clock time: it reads the clock of the machine that it runs on. */
function onTheWall(moment: number): Date {
  const at = new Date(moment + 9 * 60 * minute);
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
    at.getUTCMilliseconds(),
  );
}

/** Days that the library does not know for holidays, or has too many: days between two holidays. */
const holidaysOfMaps = asMapsRead('PH open');
const disputed = Array.from(
  { length: calendar.last - calendar.first + 1 },
  (_, at) => calendar.first + at,
).filter(
  (day) =>
    holidaysOfMaps.getState(onTheWall(startOf(day) + 12 * 60 * minute)) !==
    calendar.holidays.has(day),
);

const hoursOf = (more: object): OpeningHours =>
  openingHours.parse({
    weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], open: '09:00', close: '17:00' }],
    publicHolidays: 'as-weekday',
    ...more,
  });

describe('hours as maps write them', () => {
  const saturday = { days: ['sat'], open: '09:00', close: '12:00' };
  const sunday = { days: ['sun', 'wed'], open: '10:00', close: '16:00' };
  const split = [
    { days: ['mon', 'tue', 'thu'], open: '13:00', close: '17:00' },
    { days: ['mon', 'tue', 'thu'], open: '09:00', close: '12:00' },
  ];
  const newYear = { from: '12-29', to: '01-03' };
  test.each([
    ['always', { always: true as const }, '24/7'],
    ['on weekdays', hoursOf({}), 'Mo-Fr 09:00-17:00'],
    [
      'with a break at noon, and days apart',
      hoursOf({ weekly: [...split, saturday] }),
      'Mo-Tu,Th 09:00-12:00,13:00-17:00; Sa 09:00-12:00',
    ],
    [
      'closed on holidays and around New Year',
      hoursOf({ publicHolidays: 'closed', closed: [newYear, { from: '08-13', to: '08-13' }] }),
      'Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 03 off; Aug 13 off',
    ],
    [
      'where the source says nothing of holidays',
      hoursOf({ publicHolidays: 'unknown' }),
      'Mo-Fr 09:00-17:00; Dec 29-Jan 03 Mo-Fr unknown "year-end is not stated by the source"; PH Mo-Fr unknown "public holidays are not stated by the source"',
    ],
    [
      'with Sunday’s times on holidays',
      hoursOf({ weekly: [saturday, sunday], publicHolidays: 'as-sunday', closed: [newYear] }),
      'Sa 09:00-12:00; We,Su,PH 10:00-16:00; Dec 29-Jan 03 off',
    ],
    [
      'that differ from place to place',
      hoursOf({ varies: true }),
      'Mo-Fr 09:00-17:00 unknown "usual times, they differ from place to place" || unknown "differs from place to place"',
    ],
  ])('%s', (_, hours, expected) => {
    expect(openingHoursSyntax(hours)).toBe(expected);
  });
});

const hoursThatMayVary = fc
  .tuple(anyHours, fc.integer({ min: 0, max: 4 }))
  .map(([hours, one]) => ({ ...hours, varies: one === 0 }))
  // Closed up to the day before the first one is closed all year, which nobody writes down.
  .filter((hours) => 'weekly' in hours && !hours.closed.some(isWholeYear));

describe('for any hours and any moment', () => {
  test('the string is well written, and says what our clock says', () => {
    fc.assert(
      fc.property(
        hoursThatMayVary,
        fc.array(anyMoment(calendar), { maxLength: 20 }),
        (hours, moments) => {
          const text = openingHoursSyntax(hours);
          const read = asMapsRead(text);
          expect(read.getWarnings()).toEqual([]);
          for (const moment of moments) {
            const day = dayAt(moment);
            const isKnown = !disputed.includes(day) && !hasSundaysTimes(hours, day);
            if (isKnown)
              expect(read.getStateString(onTheWall(moment), true), `${text} at ${moment}`).toBe(
                openState(hours, calendar, moment).kind,
              );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a holiday with Sunday’s times is like a Sunday', () => {
    const sundays = Array.from({ length: 7 }, (_, at) => calendar.first + at).filter(
      (day) => new Date(`${dateOf(day)}T00:00Z`).getUTCDay() === 0,
    );
    const holidays = [...calendar.holidays].filter((day) => !disputed.includes(day));
    const timeOfDay = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(anyHours, fc.constantFrom(...holidays), timeOfDay, (hours, holiday, time) => {
        fc.pre('weekly' in hours && !isAroundNewYear(holiday));
        const asSunday = { ...hours, publicHolidays: 'as-sunday' as const, closed: [] };
        const text = openingHoursSyntax(asSunday);
        const onSunday = openState(
          { ...asSunday, publicHolidays: 'as-weekday' },
          calendar,
          startOf(sundays[0]!) + time * minute,
        );
        const onHoliday = onTheWall(startOf(holiday) + time * minute);
        expect(asMapsRead(text).getStateString(onHoliday, true), text).toBe(onSunday.kind);
      }),
      { numRuns: 100 },
    );
  });

  test('the two calendars of holidays are the same but for a day a year', () => {
    expect(disputed.length).toBeLessThan(3);
  });
});

/** The days on which the year-end rule stands in the place of the holiday. */
function isAroundNewYear(day: number): boolean {
  return /-(?:12-(?:29|3\d)|01-0[123])$/.test(dateOf(day));
}

function isWholeYear({ from, to }: { from: string; to: string }): boolean {
  return from > to && dayNumber(`2028-${from}`) - dayNumber(`2028-${to}`) === 1;
}

/** A holiday with Sunday's times, which our clock leaves open and the string has. */
function hasSundaysTimes(hours: OpeningHours, day: number): boolean {
  return (
    'weekly' in hours &&
    !hours.varies &&
    hours.publicHolidays === 'as-sunday' &&
    calendar.holidays.has(day)
  );
}
