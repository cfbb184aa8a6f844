import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storageKey } from '../../../src/components/kept/device-state.ts';
import { openKept } from '../../../src/components/kept/store.ts';
import { dayOnDevice, isExpired, keptDays } from '../../../src/lib/kept/clock.ts';
import { nothingKept, type Kept } from '../../../src/lib/kept/state.ts';
import { addDays } from '../../../src/lib/japan-time.ts';
import { fakeDevice } from './device.ts';

const start = '2026-11-22';

describe('the clock of a device', () => {
  it.each([
    ['2026-11-21T14:59:59Z', ''],
    ['2026-11-21T15:00:00Z', '2026-11-22'],
    ['2026-11-22T14:59:59Z', '2026-11-22'],
    ['2027-11-23T14:00:00Z', '2027-11-23'],
    ['2027-11-23T15:00:00Z', '2027-11-24'],
    ['2001-01-01T00:00:00Z', ''],
    ['2049-11-22T00:00:00Z', '2049-11-22'],
  ])('%s is %o in Japan for a page built on 2026-11-22', (now, today) => {
    expect(dayOnDevice(new Date(now), start)).toBe(today);
  });

  it('is not believed on a page that does not say when it was built', () => {
    expect(dayOnDevice(new Date('2026-11-22'), '')).toBe('');
  });
});

describe('a promised erasure', () => {
  it('takes place whenever the device says that the time is over, however old the copy is', () => {
    const ahead = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(ahead, ahead, (first, later) => {
        const visited = addDays(start, first);
        const device = fakeDevice({}, visited);
        device.builtOn = start;
        openKept(device).set('ticks', 'stop-card', {});
        device.day = addDays(visited, later);
        const isOver = later > keptDays;
        expect(isExpired(visited, device.day)).toBe(isOver);
        expect(openKept(device).loss()).toBe(isOver ? 'expired' : undefined);
        expect(device.entries.size).toBe(isOver ? 0 : 1);
      }),
    );
  });

  it('is not put off by a clock behind the build once that is over too', () => {
    const device = fakeDevice({}, '2015-01-01');
    device.entries.set(
      storageKey,
      JSON.stringify({ ...nothingKept(), visited: '2026-01-01', ticks: { 'stop-card': {} } }),
    );
    expect(openKept(device).loss()).toBe('expired');
  });

  it('is not put off for years by one visit under a clock that ran ahead', () => {
    const device = fakeDevice({}, '2031-01-01');
    device.builtOn = start;
    openKept(device).set('ticks', 'stop-card', {});
    device.day = '2026-12-01';
    expect(openKept(device).loss()).toBeUndefined();
    device.day = '2027-03-02';
    expect(openKept(device).loss()).toBe('expired');
  });
});

describe('a clock behind the build', () => {
  /** Days before the build. */
  const wrong = fc.integer({ min: -20_000, max: -2 });
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
