import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storageKey } from '../../../src/components/kept/device-state.ts';
import { openKept } from '../../../src/components/kept/store.ts';
import {
  believedDay,
  believedFor,
  isExpired,
  keptDays,
  lastVisit,
} from '../../../src/lib/kept/clock.ts';
import { nothingKept, type Kept } from '../../../src/lib/kept/state.ts';
import { addDays } from '../../../src/lib/today.ts';
import { day } from './arbitrary.ts';
import { fakeDevice } from './device.ts';

const start = '2026-11-22';

describe('the clock of a device', () => {
  it.each([
    ['2026-11-21T14:59:59Z', ''],
    ['2026-11-21T15:00:00Z', '2026-11-22'],
    ['2026-11-22T14:59:59Z', '2026-11-22'],
    ['2027-11-23T14:00:00Z', '2027-11-23'],
    ['2027-11-23T15:00:00Z', ''],
    ['2001-01-01T00:00:00Z', ''],
    ['2029-11-22T00:00:00Z', ''],
  ])('%s is %o in Japan for a page built on 2026-11-22', (now, today) => {
    expect(believedDay(new Date(now), start)).toBe(today);
  });

  it('is not believed on a page that does not say when it was built', () => {
    expect(believedDay(new Date('2026-11-22'), '')).toBe('');
  });
});

describe('the day of the last visit', () => {
  it('never goes back, and is not known after a visit under a wrong clock', () => {
    fc.assert(
      fc.property(day, day, (visited, today) => {
        expect(lastVisit(visited, today) >= visited).toBe(true);
        expect(lastVisit(visited, today) >= today).toBe(true);
        expect(lastVisit(visited, '')).toBe('');
        expect(isExpired(visited, '')).toBe(false);
        expect(isExpired('', today)).toBe(false);
      }),
    );
  });
});

describe('a wrong clock', () => {
  /** Days later than the build that no right clock is: long ago, or years ahead. */
  const wrong = fc.oneof(
    fc.integer({ min: -20_000, max: -2 }),
    fc.integer({ min: believedFor + 2, max: 20_000 }),
  );
  /** Visits: days since the one before, and how wrong the clock is then, if it is. */
  const visits = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: keptDays }),
      wrong: fc.option(wrong),
      /** Whether the site was built anew since the visit before. */
      rebuilt: fc.boolean(),
    }),
    { maxLength: 12 },
  );

  it('erases nothing before the time is over, whatever was wrong before or after', () => {
    fc.assert(
      fc.property(visits, (made) => {
        const device = fakeDevice({}, start);
        device.builtOn = start;
        openKept(device).set('ticks', 'stop-card', {});
        let today = start;
        for (const { after, wrong, rebuilt } of made) {
          today = addDays(today, after);
          // A right clock that runs on past what is believed is one that is not believed.
          if (rebuilt) device.builtOn = today;
          device.day = wrong === null ? today : addDays(device.builtOn, wrong);
          const kept = openKept(device);
          expect(kept.get('ticks', 'stop-card')).toEqual({});
          expect(kept.loss()).toBeUndefined();
        }
      }),
    );
  });

  it('does not end the time for good: it begins anew with the next visit', () => {
    const device = fakeDevice({}, start);
    const visited = () => (JSON.parse(device.entries.get(storageKey)!) as Kept).visited;
    openKept(device).set('ticks', 'stop-card', {});
    device.day = '2001-01-01';
    openKept(device).all();
    expect(visited()).toBe('');
    device.day = '2026-12-01';
    openKept(device).all();
    expect(visited()).toBe('2026-12-01');
    device.day = '2027-03-02';
    expect(openKept(device).loss()).toBe('expired');
    expect(device.entries.size).toBe(0);
  });

  it('gives results the day of the build', () => {
    const device = fakeDevice({}, '2001-01-01');
    expect(openKept(device).today()).toBe(device.builtOn);
    expect(openKept(device).all()).toEqual(nothingKept());
  });
});
