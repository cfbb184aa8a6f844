import { expect, test } from 'vitest';
import { writeDuration } from '../../../src/lib/duration.ts';
import { allLanguages } from '../../../src/lib/language-facts.ts';
import { duration } from '../../../src/model/records/time-limits.ts';

const length = (value: number, unit: string, approximate = false) =>
  duration.parse({ value, unit, approximate });

test.each(duration.shape.unit.options)('one %s stands in the singular in English', (unit) => {
  expect(writeDuration(length(1, unit), 'en')).toBe(`1 ${unit}`);
  expect(writeDuration(length(2, unit), 'en')).toBe(`2 ${unit}s`);
});

test.each(duration.shape.unit.options)('a number of %ss is shown in Japanese', (unit) => {
  expect(writeDuration(length(3, unit), 'ja')).toMatch(/^3[^\x20-\x7e]+$/);
});

test('a length that the source calls approximate says so', () => {
  expect(writeDuration(length(2, 'week', true), 'en')).toBe('about 2 weeks');
  expect(writeDuration(length(1, 'month', true), 'en')).toBe('about 1 month');
  expect(writeDuration(length(2, 'week', true), 'ja')).toBe('約2週間');
});

const withReadings = allLanguages.filter(({ readings }) => readings).map(({ tag }) => tag);

test.each(withReadings)('a length brings the reading of its unit, whatever follows (%s)', (tag) => {
  expect(writeDuration(length(60, 'day'), tag)).toBe('60日《にち》');
  expect(writeDuration(length(3, 'day', true), tag)).toMatch(/^3日《みっか》/);
});
