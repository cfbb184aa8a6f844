import { expect, test } from 'vitest';
import { dayNumber } from '../../../src/lib/japan-time.ts';
import { buildDay } from '../../../src/lib/today.ts';

const epochOf = (time: string) => ({ SOURCE_DATE_EPOCH: String(Date.parse(time) / 1000) });

test('the day begins at midnight in Japan, which is 15:00 UTC', () => {
  expect(buildDay(epochOf('2026-11-22T14:59:59Z'))).toBe('2026-11-22');
  expect(buildDay(epochOf('2026-11-22T15:00:00Z'))).toBe('2026-11-23');
  expect(buildDay(epochOf('2026-12-31T15:00:00Z'))).toBe('2027-01-01');
});

test.each(['yesterday', '-1', '1.5', ' 1'])('SOURCE_DATE_EPOCH of "%s" is refused', (value) => {
  expect(() => buildDay({ SOURCE_DATE_EPOCH: value })).toThrow(`SOURCE_DATE_EPOCH is "${value}"`);
});

test.each([{}, { SOURCE_DATE_EPOCH: '' }])('without a pinned time the clock decides: %j', (env) => {
  const clockDay = new Date().toISOString().slice(0, 10);
  expect(Math.abs(dayNumber(buildDay(env)) - dayNumber(clockDay))).toBeLessThan(2);
});

test('the tests themselves run on the pinned day', () => {
  expect(process.env['SOURCE_DATE_EPOCH']).toMatch(/^\d+$/);
  expect(buildDay()).toBe(buildDay({ SOURCE_DATE_EPOCH: process.env['SOURCE_DATE_EPOCH'] }));
});
