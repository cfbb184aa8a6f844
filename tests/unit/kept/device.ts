import type { Device } from '../../../src/components/kept/store.ts';

/** A device with a storage in memory, which can be made to refuse, and a clock to set. */
export function fakeDevice(
  entries: Record<string, string> = {},
  day = '2026-11-22',
): Device & {
  entries: Map<string, string>;
  refuse: 'nothing' | 'saving' | 'everything';
  day: string;
} {
  const device = {
    entries: new Map(Object.entries(entries)),
    refuse: 'nothing' as 'nothing' | 'saving' | 'everything',
    day,
    now: () => new Date(`${device.day}T03:04:05.678Z`),
    storage: (): Storage => {
      if (device.refuse === 'everything') throw new DOMException('no', 'SecurityError');
      return {
        get length() {
          return device.entries.size;
        },
        clear: () => device.entries.clear(),
        key: (index) => [...device.entries.keys()][index] ?? null,
        getItem: (key) => device.entries.get(key) ?? null,
        removeItem: (key) => void device.entries.delete(key),
        setItem: (key, value) => {
          if (device.refuse === 'saving') throw new DOMException('full', 'QuotaExceededError');
          device.entries.set(key, value);
        },
      };
    },
  };
  return device;
}
