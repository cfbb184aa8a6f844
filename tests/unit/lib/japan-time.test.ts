import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateAt, dayNumber } from '../../../src/lib/japan-time.ts';

test('the day at any moment is the one that Japan’s clocks show', () => {
  const inTokyo = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' });
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (moment) => {
        expect(dateAt(moment.getTime())).toBe(inTokyo.format(moment));
      },
    ),
  );
});

test('days are numbered one after the other', () => {
  const dayFrom2000 = (count: number) =>
    new Date(Date.UTC(2000, 0, 1 + count)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.nat(36_500), fc.nat(36_500), (first, second) => {
      expect(dayNumber(dayFrom2000(second)) - dayNumber(dayFrom2000(first))).toBe(second - first);
    }),
  );
});
