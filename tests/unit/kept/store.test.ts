import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openKept, storageKey } from '../../../src/components/kept/store.ts';
import { nothingKept, type Kept } from '../../../src/lib/kept/state.ts';
import { anyKept } from './arbitrary.ts';
import { fakeDevice } from './device.ts';

const stored = (device: ReturnType<typeof fakeDevice>) =>
  JSON.parse(device.entries.get(storageKey) ?? 'null') as Kept | null;
const text = (kept: Partial<Kept>) => JSON.stringify({ ...nothingKept(), ...kept });

describe('what is kept on the device', () => {
  it('keeps nothing before something is entered', () => {
    const device = fakeDevice();
    const kept = openKept(device);
    expect(kept.checklist.isDone('stop-card')).toBe(false);
    kept.setSettings({});
    expect(device.entries.size).toBe(0);
  });

  it('keeps a tick for the next page, and nothing once it is taken back', () => {
    const device = fakeDevice();
    const kept = openKept(device);
    kept.checklist.setDone('stop-card', true);
    expect(openKept(device).checklist.isDone('stop-card')).toBe(true);
    kept.checklist.setDone('stop-card', false);
    expect(device.entries.size).toBe(0);
  });

  it('records the minute of a tick only when asked', () => {
    const kept = openKept(fakeDevice());
    kept.checklist.setDone('a', true);
    kept.setSettings({ times: true });
    kept.checklist.setDone('b', true);
    expect(kept.checklist.doneAt('a')).toBeUndefined();
    expect(kept.checklist.doneAt('b')).toBe('2026-11-22T03:04Z');
  });

  it('keeps notes only while they are switched on, and erases them when switched off', () => {
    const device = fakeDevice();
    const kept = openKept(device);
    kept.checklist.setNote('a', 'called');
    expect(kept.checklist.note('a')).toBe('');
    kept.setSettings({ notes: true });
    kept.checklist.setNote('a', 'called');
    expect(openKept(device).checklist.note('a')).toBe('called');
    kept.setSettings({ notes: false });
    expect(stored(device)).toBeNull();
  });

  it('keeps answers and results of the self-audit', () => {
    const device = fakeDevice();
    const kept = openKept(device);
    kept.audit.setAnswer('mail-2sv', 'partly');
    kept.audit.record(40);
    kept.audit.record(55);
    device.day = '2026-12-01';
    kept.audit.record(70);
    const next = openKept(device);
    expect(next.audit.answer('mail-2sv')).toBe('partly');
    expect(next.audit.history()).toEqual([
      { date: '2026-11-22', overall: 55 },
      { date: '2026-12-01', overall: 70 },
    ]);
    next.audit.clearAnswers();
    expect(next.audit.answers()).toEqual({});
    expect(next.audit.history()).toHaveLength(2);
  });

  it('takes everything out of the storage on "do not keep", and keeps the page as it is', () => {
    const device = fakeDevice();
    const kept = openKept(device);
    kept.checklist.setDone('a', true);
    kept.setConsent('do-not-keep');
    kept.checklist.setDone('b', true);
    expect(stored(device)).toMatchObject({ consent: 'do-not-keep', ticks: {} });
    expect([kept.checklist.isDone('a'), kept.checklist.isDone('b')]).toEqual([true, true]);
    expect(openKept(device).checklist.isDone('a')).toBe(false);
    kept.setConsent('keep');
    expect(Object.keys(stored(device)?.ticks ?? {})).toEqual(['a', 'b']);
  });

  it('takes everything out on "do not keep" even when nothing can be saved', () => {
    const device = fakeDevice({ [storageKey]: text({ ticks: { a: {} } }) });
    device.refuse = 'saving';
    openKept(device).setConsent('do-not-keep');
    expect(device.entries.size).toBe(0);
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
    expect(later.checklist.isDone('a')).toBe(false);
    expect(later.loss()).toBe('expired');
    expect(device.entries.size).toBe(0);
  });

  it('tells its listeners of each change, until they stop', () => {
    const kept = openKept(fakeDevice());
    const listener = vi.fn();
    const stop = kept.subscribe(listener);
    kept.checklist.setDone('a', true);
    stop();
    kept.checklist.setDone('a', false);
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
      kept.checklist.setDone('a', true);
      expect(openKept(device).checklist.isDone('a')).toBe(true);
    },
  );

  it.each(['saving', 'everything'] as const)(
    'works in memory when the browser refuses %s, says so, and saves once it may',
    (refuse) => {
      const device = fakeDevice();
      device.refuse = refuse;
      const kept = openKept(device);
      expect(kept.loss()).toBeUndefined();
      kept.checklist.setDone('a', true);
      kept.reload();
      kept.checklist.setDone('b', true);
      expect(kept.loss()).toBe('not-saved');
      expect([kept.checklist.isDone('a'), kept.checklist.isDone('b')]).toEqual([true, true]);
      device.refuse = 'nothing';
      kept.checklist.setDone('c', true);
      expect(kept.loss()).toBeUndefined();
      expect(Object.keys(stored(device)?.ticks ?? {})).toEqual(['a', 'b', 'c']);
    },
  );

  it('does not overwrite what a newer version of the site wrote', () => {
    const newer = '{"version":2,"ticks":{"a":{}},"more":{}}';
    const device = fakeDevice({ [storageKey]: newer });
    const kept = openKept(device);
    expect(kept.checklist.isDone('a')).toBe(true);
    kept.checklist.setDone('b', true);
    expect(kept.checklist.isDone('b')).toBe(true);
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
    one.checklist.setDone('a', true);
    two.checklist.setDone('b', true);
    one.checklist.setDone('c', true);
    one.checklist.setDone('b', false);
    expect(Object.keys(stored(device)?.ticks ?? {})).toEqual(['a', 'c']);
  });

  it('show the same after each reads again, and nothing after one erased all', () => {
    const device = fakeDevice();
    const [one, two] = [openKept(device), openKept(device)];
    two.all();
    one.checklist.setDone('a', true);
    two.reload();
    expect(two.checklist.isDone('a')).toBe(true);
    one.eraseAll();
    two.reload();
    expect(two.checklist.isDone('a')).toBe(false);
  });

  it('stop keeping together', () => {
    const device = fakeDevice();
    const [one, two] = [openKept(device), openKept(device)];
    two.checklist.setDone('a', true);
    one.setConsent('do-not-keep');
    two.reload();
    two.checklist.setDone('b', true);
    expect(two.checklist.isDone('a')).toBe(true);
    expect(stored(device)?.ticks).toEqual({});
  });

  it('keep again together, with what both hold', () => {
    const device = fakeDevice();
    const [one, two] = [openKept(device), openKept(device)];
    two.setConsent('do-not-keep');
    two.checklist.setDone('a', true);
    one.setConsent('keep');
    one.checklist.setDone('b', true);
    two.reload();
    two.checklist.setDone('c', true);
    expect(Object.keys(stored(device)?.ticks ?? {}).sort()).toEqual(['a', 'b', 'c']);
  });
});
