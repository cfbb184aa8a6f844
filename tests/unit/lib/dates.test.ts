import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDate, writeYearlyDay } from '../../../src/lib/dates.ts';
import { day, partialDate } from '../../../src/model/fields/date.ts';

test.each([
  ['2026-11-22', '2026年11月22日', '22 November 2026'],
  ['2026-11', '2026年11月', 'November 2026'],
  ['2026', '2026年', '2026'],
])('%s is written as precisely as it is known', (date, ja, en) => {
  expect(writeDate(date, 'ja')).toBe(ja);
  expect(writeDate(date, 'en')).toBe(en);
});

test('a day of every year is written without a year', () => {
  expect(writeYearlyDay('12-29', 'ja')).toBe('12月29日');
  expect(writeYearlyDay('02-29', 'en')).toBe('29 February');
});

test('every day of the calendar is accepted and keeps its figures when written', () => {
  const days = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const text = date.toISOString().slice(0, 10);
      expect(day('read').safeParse(text).success).toBe(true);
      const [year, month, dayOfMonth] = text.split('-').map(Number);
      expect(writeDate(text, 'ja')).toBe(`${year}年${month}月${dayOfMonth}日`);
    }),
  );
});

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '22 November 2026', ''])(
  '"%s" is not a day',
  (value) => {
    expect(day('read').safeParse(value).success).toBe(false);
  },
);

test.each(['2026', '2026-11', '2026-11-22'])('"%s" is a date of a source', (value) => {
  expect(partialDate('published').safeParse(value).success).toBe(true);
});

test.each(['26', '2026-13', '2026-11-31', '2026-11-2', 'about 2026'])(
  '"%s" is not a date of a source',
  (value) => {
    expect(partialDate('published').safeParse(value).success).toBe(false);
  },
);
