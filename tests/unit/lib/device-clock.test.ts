import fc from 'fast-check';
import { expect, test } from 'vitest';
import { believedNow, withheldSpan } from '../../../src/lib/device-clock.ts';
import { freshnessBetween } from '../../../src/lib/freshness.ts';
import { addDays, dateAt, dayLength, dayNumber } from '../../../src/lib/japan-time.ts';

const built = '2026-11-22';
const said = (moment: string) => believedNow(Date.parse(moment), built) !== null;

test('a clock is believed from the day of the build, in Japan, for ten years', () => {
  expect(said('2026-11-21T15:00:00Z')).toBe(true);
  expect(said('2028-01-01T00:00:00Z')).toBe(true);
  expect(said('2036-11-21T00:00:00Z')).toBe(true);
});

test('a clock from before the build or from far ahead is not believed', () => {
  expect(said('2026-11-21T14:59:59Z')).toBe(false);
  expect(said('1970-01-01T00:00:00Z')).toBe(false);
  expect(said('2037-01-01T00:00:00Z')).toBe(false);
  expect(believedNow(NaN, built)).toBeNull();
});

test('the span in which a fact is withheld is what its age and a believed clock say', () => {
  const day = fc
    .date({
      min: new Date('2020-01-01'),
      max: new Date('2045-01-01'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.nat(4000), fc.nat(5000), fc.nat(86_399_999), (built, age, later, time) => {
      const shown = addDays(built, age);
      const now = (dayNumber(built) - 500 + later) * dayLength + time;
      const [from, to] = withheldSpan(shown, built).split(' ').map(Number);
      const believed = believedNow(now, built);
      const isOld =
        believed !== null &&
        freshnessBetween({ fresh: shown, shown }, dateAt(believed)) === 'withheld';
      expect(now >= from! && now <= to!).toBe(isOld);
    }),
  );
});
