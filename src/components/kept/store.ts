import {
  valueOf,
  withValue,
  type Consent,
  type Sections,
  type Settings,
} from '../../lib/kept/state.ts';
import { openState, storageKey, type Device } from './device-state.ts';

/** Everything kept on the device. No method throws, whatever the storage does. */
export type KeptStore = ReturnType<typeof openKept>;

/** Opens what is kept, for the parts of a page that show it and change it. */
export function openKept(device: Device) {
  const state = openState(device);
  const { all, change } = state;
  return {
    ...state,
    /** The entry of a section under an id. */
    get: <Name extends keyof Sections>(
      section: Name,
      id: string,
    ): Sections[Name][string] | undefined =>
      valueOf(all()[section] as Record<string, Sections[Name][string]>, id),
    /** Keeps an entry; `undefined` takes it away. */
    set<Name extends keyof Sections>(
      this: void,
      section: Name,
      id: string,
      value: Sections[Name][string] | undefined,
    ): void {
      change((kept) => ({ ...kept, [section]: withValue<unknown>(kept[section], id, value) }));
    },

    settings: (): Readonly<Settings> => all().settings,
    /** Changes some settings. Notes switched off are erased. */
    setSettings(some: Partial<Settings>): void {
      change((kept) => ({
        ...kept,
        settings: { ...kept.settings, ...some },
        notes: some.notes === false ? {} : kept.notes,
      }));
    },

    consent: (): Consent => all().consent,
    /** "Do not keep" takes everything out of the storage; this page remembers it until it is left. */
    setConsent(consent: Consent): void {
      change((kept) => ({ ...kept, consent }));
    },
  };
}

/** What is kept on this device. The notice that stands beside all that uses it has the day. */
export const kept: KeptStore = openKept({
  // Where it is null, as in some apps that show web pages, its use throws: the same as forbidden.
  storage: () => localStorage,
  now: () => new Date(),
  built: () => document.querySelector<HTMLElement>('kept-notice')?.dataset['built'] ?? '',
});

if (typeof addEventListener === 'function') {
  addEventListener('storage', (event) => {
    if (event.key === storageKey || event.key === null) kept.reload();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) kept.reload();
  });
}
