import { expect, test } from 'vitest';
import { believedNow, isPast } from '../../../src/lib/device-clock.ts';

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

test('a day is past when it is over in Japan and the clock is believed', () => {
  const isPastAt = (moment: string) => isPast('2028-05-15', built, Date.parse(moment));
  expect(isPastAt('2028-05-15T14:59:59Z')).toBe(false);
  expect(isPastAt('2028-05-15T15:00:00Z')).toBe(true);
  expect(isPastAt('2001-01-01T00:00:00Z')).toBe(false);
  expect(isPastAt('2060-01-01T00:00:00Z')).toBe(false);
  expect(isPast(undefined, built, Date.parse('2030-01-01T00:00:00Z'))).toBe(false);
});
