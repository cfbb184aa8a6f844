import { clearOwnEntries, ownEntries } from '../../lib/own-storage.ts';
import { readEntry, writeEntry } from '../../lib/stored-entry.ts';

/** Where a case lives: in this tab until it is closed, or on the device. */
export type Place = 'tab' | 'device';

/** What a browser gives to keep a case in; tests give their own. No method throws. */
export interface CaseDevice {
  read(name: string, place: Place): string | null;
  /** Whether the browser did so: it may forbid it, or be full. */
  write(name: string, text: string, place: Place): boolean;
  remove(name: string, place: Place): void;
  now(): Date;
  /** The day the page was built for, `YYYY-MM-DD`: no right clock is behind it. */
  built(): string;
}

/** The browser's own storages. */
export const browserDevice: CaseDevice = {
  read: (name, place) => readEntry(name, place === 'tab'),
  write: (name, text, place) => writeEntry(name, text, place === 'tab'),
  remove: (name, place) =>
    clearOwnEntries(
      ownEntries().filter((entry) => entry !== name),
      [place === 'tab' ? 'sessionStorage' : 'localStorage'],
    ),
  now: () => new Date(),
  built: () => document.querySelector<HTMLElement>('case-notice')?.dataset['built'] ?? '',
};
