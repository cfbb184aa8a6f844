import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { putBack, writeNote } from '../../../src/components/checklist/checklist-actions.ts';
import { tick } from '../../../src/components/kept/ticks.ts';
import { storageKey } from '../../../src/components/kept/device-state.ts';
import { openKept, type KeptStore } from '../../../src/components/kept/store.ts';
import { nothingKept, type Kept } from '../../../src/lib/kept/state.ts';
import { anyKept } from './arbitrary.ts';
import { fakeDevice } from './device.ts';

const stored = (device: ReturnType<typeof fakeDevice>) =>
  JSON.parse(device.entries.get(storageKey) ?? 'null') as Kept | null;
const isDone = (kept: KeptStore, id: string) => kept.get('ticks', id) !== undefined;
const text = (kept: Partial<Kept>) => JSON.stringify({ ...nothingKept(), ...kept });

describe('what is kept on the device', () => {
  it('keeps nothing before something is entered', () => {
    const device = fakeDevice();
    const kept = openKept(device);
    expect(isDone(kept, 'stop-card')).toBe(false);
    kept.setSettings({});
    expect(device.entries.size).toBe(0);
  });

  it('keeps a tick for the next page, and nothing once it is taken back', () => {
    const device = fakeDevice();
    const kept = openKept(device);
    tick(kept, 'stop-card', true);
    expect(isDone(openKept(device), 'stop-card')).toBe(true);
    tick(kept, 'stop-card', false);
    expect(device.entries.size).toBe(0);
  });

  it('records the minute of a tick only when asked', () => {
    const kept = openKept(fakeDevice());
    tick(kept, 'a', true);
    kept.setSettings({ times: true });
    tick(kept, 'b', true);
    expect(kept.get('ticks', 'a')?.at).toBeUndefined();
    expect(kept.get('ticks', 'b')?.at).toBe('2026-11-22T03:04Z');
  });

  it('keeps notes only while they are switched on, and erases them when switched off', () => {
    const device = fakeDevice();
    const kept = openKept(device);
    writeNote(kept, 'a', 'called');
    expect(kept.get('notes', 'a')).toBeUndefined();
    kept.setSettings({ notes: true });
    writeNote(kept, 'a', 'called');
    expect(openKept(device).get('notes', 'a')).toBe('called');
    kept.setSettings({ notes: false });
    expect(stored(device)).toBeNull();
  });

  it('takes everything out of the storage on "do not keep", and keeps the page as it is', () => {
    const device = fakeDevice();
    const kept = openKept(device);
    tick(kept, 'a', true);
    kept.setConsent('do-not-keep');
    tick(kept, 'b', true);
    expect(stored(device)).toMatchObject({ consent: 'do-not-keep', ticks: {} });
    expect([isDone(kept, 'a'), isDone(kept, 'b')]).toEqual([true, true]);
    expect(isDone(openKept(device), 'a')).toBe(false);
    kept.setConsent('keep');
    expect(Object.keys(stored(device)?.ticks ?? {})).toEqual(['a', 'b']);
  });

  it('takes everything out on "do not keep" even when nothing can be saved', () => {
    const device = fakeDevice({ [storageKey]: text({ ticks: { a: {} } }) });
    device.refuse = 'saving';
    openKept(device).setConsent('do-not-keep');
    expect(device.entries.size).toBe(0);
  });

  it('puts items back to an earlier state, and leaves the others', () => {
    const kept = openKept(fakeDevice());
    kept.setSettings({ notes: true });
    tick(kept, 'a', true);
    const before = kept.all();
    tick(kept, 'a', false);
    tick(kept, 'b', true);
    kept.set('notForMe', 'a', true);
    writeNote(kept, 'b', 'called');
    putBack(kept, ['a'], before);
    expect(kept.all()).toMatchObject({
      ticks: { a: {}, b: {} },
      notForMe: {},
      notes: { b: 'called' },
    });
  });

  it('erases all', () => {
    fc.assert(
      fc.property(anyKept, (state) => {
        const device = fakeDevice({ [storageKey]: JSON.stringify({ ...state, visited: '' }) });
        const kept = openKept(device);
        kept.eraseAll();
        expect(device.entries.size).toBe(0);
        expect(kept.all()).toEqual(nothingKept());
      }),
    );
  });

  it('prolongs the time with a visit, and erases after 90 days without one', () => {
    const device = fakeDevice({ [storageKey]: text({ visited: '2026-11-01', ticks: { a: {} } }) });
    openKept(device).all();
    expect(stored(device)?.visited).toBe('2026-11-22');
    device.day = '2027-03-01';
    const later = openKept(device);
    expect(isDone(later, 'a')).toBe(false);
    expect(later.loss()).toBe('expired');
    expect(device.entries.size).toBe(0);
  });

  it('tells its listeners of each change, until they stop', () => {
    const kept = openKept(fakeDevice());
    const listener = vi.fn();
    const stop = kept.subscribe(listener);
    tick(kept, 'a', true);
    stop();
    tick(kept, 'a', false);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('a storage in a bad state', () => {
  it.each(['{bad json', 'null', '[]', '{"version":"x"}', `"${'x'.repeat(1_000_000)}"`])(
    'works on after %.20s and says that it was unreadable',
    (bad) => {
      const device = fakeDevice({ [storageKey]: bad });
      const kept = openKept(device);
      expect(kept.loss()).toBe('unreadable');
      tick(kept, 'a', true);
      expect(isDone(openKept(device), 'a')).toBe(true);
    },
  );

  it.each(['saving', 'everything'] as const)(
    'works in memory when the browser refuses %s, says so, and saves once it may',
    (refuse) => {
      const device = fakeDevice();
      device.refuse = refuse;
      const kept = openKept(device);
      expect(kept.loss()).toBeUndefined();
      tick(kept, 'a', true);
      kept.reload();
      tick(kept, 'b', true);
      expect(kept.loss()).toBe('not-saved');
      expect([isDone(kept, 'a'), isDone(kept, 'b')]).toEqual([true, true]);
      device.refuse = 'nothing';
      tick(kept, 'c', true);
      expect(kept.loss()).toBeUndefined();
      expect(Object.keys(stored(device)?.ticks ?? {})).toEqual(['a', 'b', 'c']);
    },
  );

  it('does not overwrite what a newer version of the site wrote', () => {
    const newer = '{"version":2,"ticks":{"a":{}},"more":{}}';
    const device = fakeDevice({ [storageKey]: newer });
    const kept = openKept(device);
    expect(isDone(kept, 'a')).toBe(true);
    tick(kept, 'b', true);
    expect(isDone(kept, 'b')).toBe(true);
    expect(kept.loss()).toBe('newer');
    expect(device.entries.get(storageKey)).toBe(newer);
    kept.eraseAll();
    expect(device.entries.size).toBe(0);
  });
});

describe('two tabs', () => {
  it('do not undo each other', () => {
    const device = fakeDevice();
    const [one, two] = [openKept(device), openKept(device)];
    one.all();
    two.all();
    tick(one, 'a', true);
    tick(two, 'b', true);
    tick(one, 'c', true);
    tick(one, 'b', false);
    expect(Object.keys(stored(device)?.ticks ?? {})).toEqual(['a', 'c']);
  });

  it('show the same after each reads again, and nothing after one erased all', () => {
    const device = fakeDevice();
    const [one, two] = [openKept(device), openKept(device)];
    two.all();
    tick(one, 'a', true);
    two.reload();
    expect(isDone(two, 'a')).toBe(true);
    one.eraseAll();
    two.reload();
    expect(isDone(two, 'a')).toBe(false);
  });

  it('stop keeping together', () => {
    const device = fakeDevice();
    const [one, two] = [openKept(device), openKept(device)];
    tick(two, 'a', true);
    one.setConsent('do-not-keep');
    two.reload();
    tick(two, 'b', true);
    expect(isDone(two, 'a')).toBe(true);
    expect(stored(device)?.ticks).toEqual({});
  });

  it('keep again together, with what both hold', () => {
    const device = fakeDevice();
    const [one, two] = [openKept(device), openKept(device)];
    two.setConsent('do-not-keep');
    tick(two, 'a', true);
    one.setConsent('keep');
    tick(one, 'b', true);
    two.reload();
    tick(two, 'c', true);
    expect(Object.keys(stored(device)?.ticks ?? {}).sort()).toEqual(['a', 'b', 'c']);
  });
});
