import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber } from '../../src/lib/japan-time.ts';
import { datedFact, sheetDates } from '../../src/lib/sheet-dates.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
const fact = fc
  .tuple(day, fc.integer({ min: 1, max: 365 }))
  .map(([on, period]) => datedFact(on, period));

test('a day plus some days lies that many days later', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -1_000, max: 1_000 }), (from, days) => {
      expect(dayNumber(addDays(from, days)) - dayNumber(from)).toBe(days);
    }),
  );
});

test('a sheet is out of date when the first of its facts is, and names its oldest check', () => {
  fc.assert(
    fc.property(fc.array(fact, { minLength: 1 }), (facts) => {
      const { checked, reviewBy } = sheetDates(facts);
      expect(facts.every((one) => one.checked >= checked && one.reviewBy >= reviewBy)).toBe(true);
      expect(facts.some((one) => one.checked === checked)).toBe(true);
      expect(facts.some((one) => one.reviewBy === reviewBy)).toBe(true);
    }),
  );
});

test('a fact without a review period of its own is due after half a year', () => {
  expect(datedFact('2026-11-22').reviewBy).toBe('2027-05-21');
});

test('a sheet without any date is refused', () => {
  expect(() => sheetDates([])).toThrow();
});
