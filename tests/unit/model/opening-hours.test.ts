import { expect, test } from 'vitest';
import { openingHours } from '../../../src/model/fields/opening-hours.ts';

const nine = { days: ['mon'], open: '09:00', close: '17:00' };
const weekly = (rule: object, more: object = {}) => ({
  weekly: [{ ...nine, ...rule }],
  publicHolidays: 'closed',
  ...more,
});

function complaint(value: unknown): string {
  const result = openingHours.safeParse(value);
  return result.success ? '' : result.error.issues.map((issue) => issue.message).join('; ');
}

test.each([
  { always: true },
  weekly({}),
  weekly({ close: '24:00' }),
  { weekly: [nine, { ...nine, open: '17:00', close: '18:00' }], publicHolidays: 'closed' },
  { weekly: [nine, { ...nine, days: ['tue'] }], publicHolidays: 'closed' },
  weekly(
    {},
    {
      closed: [
        { from: '12-29', to: '01-03' },
        { from: '02-29', to: '02-29' },
      ],
    },
  ),
])('%j is accepted', (value) => {
  expect(complaint(value)).toBe('');
});

test.each<[unknown, string]>([
  [weekly({ open: '9:00' }), 'must be a time "HH:MM" in Japan time'],
  [weekly({ close: '24:30' }), 'must be a time "HH:MM" in Japan time'],
  [weekly({ open: '17:00', close: '09:00' }), 'split a line that runs past midnight'],
  [weekly({}, { closed: [{ from: '29-12', to: '01-03' }] }), 'must be a day of the year "MM-DD"'],
  [weekly({}, { closed: [{ from: '02-31', to: '03-01' }] }), 'must be a day of the year "MM-DD"'],
  [
    {
      weekly: [nine, { ...nine, days: ['mon', 'tue'], open: '16:00', close: '18:00' }],
      publicHolidays: 'closed',
    },
    'overlaps rule 1 on mon',
  ],
  [weekly({ days: ['mon', 'mon'] }), 'names a day twice'],
  ['9時から17時', 'must be {always: true}, or "weekly" rules with "publicHolidays"'],
  [{ always: false }, 'must be {always: true}, or "weekly" rules with "publicHolidays"'],
  [{ weekly: [nine] }, 'publicHolidays'],
])('%j is refused in words that say what to write', (value, words) => {
  expect(complaint(value)).toContain(words);
});

test('lines keep their times on public holidays only when the source says so', () => {
  const result = openingHours.parse(weekly({}));
  expect(result).toMatchObject({ publicHolidays: 'closed', closed: [], varies: false });
});
