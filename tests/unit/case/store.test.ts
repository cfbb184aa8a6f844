import { describe, expect, it } from 'vitest';
import type { CaseDevice, Place } from '../../../src/components/case/case-device.ts';
import {
  caseEntry,
  newId,
  openCase,
  type CaseStore,
} from '../../../src/components/case/case-store.ts';
import { caseVersion, emptyCase, type CaseFile } from '../../../src/lib/case/state.ts';

interface FakeDevice extends CaseDevice {
  stores: Record<Place, Map<string, string>>;
  refuse: Place[];
  /** Today, `YYYY-MM-DD`. */
  day: string;
}

/** A device whose tabs share one storage; either storage can be made to refuse. */
function fakeDevice(onDevice = new Map<string, string>()): FakeDevice {
  const stores: FakeDevice['stores'] = { tab: new Map(), device: onDevice };
  const device: FakeDevice = {
    stores,
    refuse: [],
    day: '2026-11-29',
    read: (name, place) => stores[place].get(name) ?? null,
    write: (name, text, place) => {
      if (!device.refuse.includes(place)) stores[place].set(name, text);
      return !device.refuse.includes(place);
    },
    remove: (name, place) => void stores[place].delete(name),
    now: () => new Date(`${device.day}T03:00:00Z`),
    built: () => '2026-11-01',
  };
  return device;
}

const stopping =
  (...ids: string[]) =>
  (file: CaseFile): CaseFile => ({ ...file, stopList: [...file.stopList, ...ids] });

const ready = async (store: CaseStore) => {
  await store.reload();
  return store;
};

const opened = (device: CaseDevice) => ready(openCase(device));

describe('a case', () => {
  it('stays in the tab until the reader wants it on the device', async () => {
    const device = fakeDevice();
    const store = await opened(device);
    await store.change(stopping('a'));
    expect(device.stores.device.size).toBe(0);
    expect((await opened(device)).file().stopList).toEqual(['a']);
    await store.keepOn('device');
    expect(device.stores.tab.size).toBe(0);
    expect((await opened(fakeDevice(device.stores.device))).file().stopList).toEqual(['a']);
    await store.keepOn('tab');
    expect(device.stores.device.size).toBe(0);
    expect(store.file().stopList).toEqual(['a']);
  });

  it('leaves nothing behind when it is empty or erased', async () => {
    const device = fakeDevice();
    const store = await opened(device);
    await store.change(stopping('a'));
    await store.change((file) => ({ ...file, stopList: [] }));
    expect(device.stores.tab.size).toBe(0);
    await store.keepOn('device');
    await store.change(stopping('b'));
    await store.setPassphrase('犬');
    await store.eraseAll();
    expect([device.stores.tab.size, device.stores.device.size]).toEqual([0, 0]);
    expect(store.file()).toEqual(emptyCase());
  });

  it('has what two tabs entered', async () => {
    const device = fakeDevice();
    const one = await opened(device);
    await one.keepOn('device');
    const other = await opened(fakeDevice(device.stores.device));
    await one.change(stopping('a'));
    await other.change(stopping('b'));
    await one.change(stopping('c'));
    expect(one.file().stopList).toEqual(['a', 'b', 'c']);
    await other.eraseAll();
    await one.reload();
    expect(one.file()).toEqual(emptyCase());
  });

  it('is erased when its time is over, and says so', async () => {
    const device = fakeDevice();
    const store = await opened(device);
    await store.keepOn('device');
    await store.change(stopping('a'));
    device.day = '2027-02-20';
    expect((await opened(device)).file().stopList).toEqual(['a']);
    device.day = '2027-05-22';
    const later = await opened(device);
    expect([later.loss(), later.file(), device.stores.device.size]).toEqual([
      'expired',
      emptyCase(),
      0,
    ]);
  });

  it('stays in memory where the browser refuses to save, and is saved once it does not', async () => {
    const device = fakeDevice();
    device.refuse = ['tab', 'device'];
    const store = await opened(device);
    await store.change(stopping('a'));
    await store.keepOn('device');
    await store.change(stopping('b'));
    expect([store.file().stopList, store.loss(), store.place()]).toEqual([
      ['a', 'b'],
      'not-saved',
      'tab',
    ]);
    device.refuse = [];
    await store.change(stopping('c'));
    expect(store.loss()).toBeUndefined();
    expect((await opened(device)).file().stopList).toEqual(['a', 'b', 'c']);
  });

  it('does not lose what it could not read', async () => {
    const damaged = '{"version":1,"stopList":["a",7]}';
    const device = fakeDevice(new Map([[caseEntry, damaged]]));
    const store = await opened(device);
    expect([store.loss(), store.file().stopList]).toEqual(['partly', ['a']]);
    await store.change(stopping('b'));
    expect(store.unreadable()).toBe(damaged);
    const broken = await opened(fakeDevice(new Map([[caseEntry, '{']])));
    expect([broken.loss(), broken.unreadable()]).toEqual(['unreadable', '{']);
  });

  it('is not overwritten when a newer version of the site wrote it', async () => {
    const newer = JSON.stringify({ ...emptyCase(), version: caseVersion + 1, stopList: ['a'] });
    const device = fakeDevice(new Map([[caseEntry, newer]]));
    const store = await opened(device);
    await store.change(stopping('b'));
    expect([store.loss(), store.file().stopList]).toEqual(['newer', ['a', 'b']]);
    expect(device.stores.device.get(caseEntry)).toBe(newer);
  });
});

describe('a sealed case', () => {
  const sealedDevice = async () => {
    const device = fakeDevice();
    const store = await opened(device);
    await store.keepOn('device');
    await store.change(stopping('secret-bank'));
    await store.setPassphrase('犬と猫');
    return { device, store };
  };

  it('holds nothing that can be read', async () => {
    const { device } = await sealedDevice();
    expect(device.stores.device.get(caseEntry)).not.toContain('secret');
  });

  it('is open in its tab, and asks for the passphrase in another', async () => {
    const { device } = await sealedDevice();
    expect((await opened(device)).file().stopList).toEqual(['secret-bank']);
    const other = await opened(fakeDevice(device.stores.device));
    expect([other.isLocked(), other.file()]).toEqual([true, emptyCase()]);
    await other.unlock('犬');
    expect(other.isLocked()).toBe(true);
    await other.unlock('犬と猫');
    expect([other.isLocked(), other.file().stopList]).toEqual([false, ['secret-bank']]);
  });

  it('can be locked and opened again', async () => {
    const { store } = await sealedDevice();
    await store.lock();
    expect([store.isLocked(), store.file()]).toEqual([true, emptyCase()]);
    await store.unlock('犬と猫');
    expect(store.file().stopList).toEqual(['secret-bank']);
  });

  it('takes in, once opened, what was entered while it was locked', async () => {
    const { device } = await sealedDevice();
    const other = await opened(fakeDevice(device.stores.device));
    await other.change(stopping('entered'));
    await other.unlock('犬と猫');
    expect(other.file().stopList).toEqual(['secret-bank', 'entered']);
    expect((await opened(device)).file().stopList).toEqual(['secret-bank', 'entered']);
  });

  it('can lose its passphrase again', async () => {
    const { device, store } = await sealedDevice();
    await store.setPassphrase('');
    expect((await opened(fakeDevice(device.stores.device))).file().stopList).toEqual([
      'secret-bank',
    ]);
  });
});

describe('what tries a case', () => {
  it('says that what is written while it is locked is not kept', async () => {
    const device = fakeDevice();
    const store = await opened(device);
    await store.keepOn('device');
    await store.setPassphrase('犬と猫');
    await store.lock();
    await store.change(stopping('a'));
    expect([store.loss(), store.isSaved()]).toEqual(['locked', false]);
    await store.unlock('犬と猫');
    expect([store.loss(), store.isSaved(), store.file().stopList]).toEqual([
      undefined,
      true,
      ['a'],
    ]);
  });

  it('is locked for a page that was asleep while the key was forgotten', async () => {
    const device = fakeDevice();
    const asleep = await opened(device);
    await asleep.keepOn('device');
    await asleep.change(stopping('a'));
    await asleep.setPassphrase('犬と猫');
    const other = await opened(device);
    await other.lock();
    await asleep.reload();
    expect([asleep.isLocked(), asleep.file()]).toEqual([true, emptyCase()]);
  });

  it('is gone for a page that was asleep while it was erased', async () => {
    const device = fakeDevice();
    const asleep = await opened(device);
    await asleep.keepOn('device');
    await asleep.change(stopping('a'));
    await asleep.setPassphrase('犬と猫');
    await (await opened(device)).eraseAll();
    await asleep.reload();
    expect([asleep.isSealed(), asleep.file()]).toEqual([false, emptyCase()]);
  });

  it('stays sealed when it cannot be moved into the tab', async () => {
    const device = fakeDevice();
    const store = await opened(device);
    await store.keepOn('device');
    await store.change(stopping('secret-bank'));
    await store.setPassphrase('犬と猫');
    device.refuse = ['tab'];
    await store.keepOn('tab');
    await store.change(stopping('more'));
    expect(store.place()).toBe('device');
    expect(device.stores.device.get(caseEntry)).not.toContain('secret');
  });

  it('keeps what cannot be read of a sealed one sealed', async () => {
    const device = fakeDevice();
    const store = await opened(device);
    await store.keepOn('device');
    await store.setPassphrase('犬と猫');
    await store.change((file) => ({ ...file, stopList: ['secret-bank', '../'] }));
    const other = await opened(device);
    expect(other.loss()).toBe('partly');
    expect([...device.stores.device.values()].join()).not.toContain('secret');
  });

  it('takes along what a tab held when another one chooses the device', async () => {
    const device = fakeDevice();
    const one = await opened(device);
    await one.change(stopping('in-one'));
    const other = await opened(fakeDevice(device.stores.device));
    await other.change(stopping('in-other'));
    await other.keepOn('device');
    await one.reload();
    expect(one.file().stopList).toEqual(['in-other', 'in-one']);
    expect(device.stores.tab.has(caseEntry)).toBe(false);
    await other.eraseAll();
    await one.reload();
    expect(one.file()).toEqual(emptyCase());
  });

  it('says that a broken seal cannot be read, and a newer one only by a newer site', async () => {
    const sealed = { format: 'x', version: 1, rounds: 1, salt: 'A', iv: 'A', data: 'A' };
    const broken = await opened(fakeDevice(new Map([[caseEntry, JSON.stringify(sealed)]])));
    expect([broken.loss(), broken.isLocked(), broken.unreadable()]).toEqual([
      'unreadable',
      false,
      JSON.stringify(sealed),
    ]);
    const text = JSON.stringify({ ...sealed, version: 2 });
    const newer = fakeDevice(new Map([[caseEntry, text]]));
    const store = await opened(newer);
    await store.change(stopping('a'));
    expect([store.loss(), newer.stores.device.get(caseEntry)]).toEqual(['newer', text]);
  });
});

it('gives an id that no entry of the list has', () => {
  const list: Record<string, true> = {};
  for (let count = 0; count < 500; count++) {
    const id = newId(list);
    expect(id).toMatch(/^[a-z][a-z0-9]{0,8}$/);
    expect(list).not.toHaveProperty(id);
    list[id] = true;
  }
});
