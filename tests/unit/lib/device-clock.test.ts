import { expect, test } from 'vitest';
import { believedNow } from '../../../src/lib/device-clock.ts';

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
