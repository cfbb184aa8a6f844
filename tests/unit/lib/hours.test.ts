import { expect, test } from 'vitest';
import { describeHours } from '../../../src/lib/hours.ts';
import { openingHours } from '../../../src/model/fields/opening-hours.ts';

const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdays = everyDay.slice(0, 5);
const weekly = (days: string[], more: object = {}) =>
  openingHours.parse({
    weekly: [{ days, open: '09:00', close: '17:30' }],
    publicHolidays: 'as-weekday',
    ...more,
  });

test('a line that always answers says so in both languages', () => {
  const hours = openingHours.parse({ always: true });
  expect(describeHours(hours, 'en')).toEqual(['24 hours, every day']);
  expect(describeHours(hours, 'ja')).toEqual(['24時間・年中無休']);
});

test.each([
  [everyDay, 'every day 9:00–17:30', '毎日 9:00〜17:30'],
  [weekdays, 'Mon–Fri 9:00–17:30', '月〜金 9:00〜17:30'],
  [['mon', 'tue'], 'Mon, Tue 9:00–17:30', '月・火 9:00〜17:30'],
  [['sun', 'tue'], 'Tue, Sun 9:00–17:30', '火・日 9:00〜17:30'],
  [['mon', 'tue', 'wed', 'fri'], 'Mon–Wed, Fri 9:00–17:30', '月〜水・金 9:00〜17:30'],
])('%j is written as runs of days in the order of the week', (days, en, ja) => {
  expect(describeHours(weekly(days), 'en')).toEqual([en]);
  expect(describeHours(weekly(days), 'ja')).toEqual([ja]);
});

test('public holidays, yearly closures and local differences follow the times', () => {
  const hours = weekly(weekdays, {
    publicHolidays: 'closed',
    closed: [{ from: '12-29', to: '01-03' }],
    varies: true,
  });
  expect(describeHours(hours, 'en')).toEqual([
    'Mon–Fri 9:00–17:30',
    'closed on public holidays',
    'closed 29 December to 3 January',
    'usual times, which differ from place to place',
  ]);
  expect(describeHours(hours, 'ja')).toHaveLength(4);
  expect(describeHours(hours, 'ja')[2]).toContain('12月29日');
});

test('holidays on which Sunday’s times hold are told', () => {
  const asSunday = weekly(weekdays, { publicHolidays: 'as-sunday' });
  expect(describeHours(asSunday, 'en')).toContain('public holidays as on Sundays');
  expect(describeHours(asSunday, 'ja')).toContain('祝日は日曜日と同じ');
});

test('what the source leaves open about public holidays is said to be unknown', () => {
  expect(describeHours(weekly(weekdays, { publicHolidays: 'unknown' }), 'en')).toContain(
    'public holidays not confirmed',
  );
});
