import type { Device } from '../../../src/components/kept/device-state.ts';

/** A device with a storage in memory, which can be made to refuse, a clock to set, and a build. */
export function fakeDevice(
  entries: Record<string, string> = {},
  day = '2026-11-22',
): Device & {
  entries: Map<string, string>;
  refuse: 'nothing' | 'saving' | 'everything';
  day: string;
  builtOn: string;
} {
  const device = {
    entries: new Map(Object.entries(entries)),
    refuse: 'nothing' as 'nothing' | 'saving' | 'everything',
    day,
    builtOn: '2026-11-01',
    built: () => device.builtOn,
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
