import { dayOnDevice } from '../../lib/kept/clock.ts';
import { isReadable, readKept, type Loss } from '../../lib/kept/parse.ts';
import { isNothing, joined, nothingKept, type Kept } from '../../lib/kept/state.ts';
import { ownPrefix } from '../../lib/own-prefix.ts';

/** The entry of the device's storage. */
export const storageKey = `${ownPrefix}kept`;

/** What a browser gives; tests give their own. */
export interface Device {
  /** May throw, and so may every method of what it gives. */
  storage(): Storage;
  now(): Date;
  /** The day the page was built for, `YYYY-MM-DD`: no right clock is behind it. */
  built(): string;
}

/**
 * The state of a device, in memory and in its storage. Every change is made on what the storage
 * holds at that moment, so that two tabs do not undo each other; when the storage refuses, the
 * change stays in memory. No method throws, whatever the storage does.
 */
export function openState(device: Device) {
  /** The day of this visit; empty while the clock is behind, so that the time begins with the next one. */
  const day = () => dayOnDevice(device.now(), device.built());
  /** A day that it is at least. */
  const today = () => day() || device.built();
  const listeners = new Set<() => void>();
  let state = nothingKept();
  let loss: Loss | undefined;
  /** The storage does not hold what the memory holds. */
  let unsaved = false;
  let opened = false;

  /** What the storage holds; `undefined` when it is forbidden. */
  function read(): Kept | undefined {
    try {
      const found = readKept(device.storage().getItem(storageKey), today());
      loss = found.loss ?? loss;
      return found.kept;
    } catch {
      // A reader who ticks nothing need not hear of it.
      return undefined;
    }
  }

  function write(next: Kept): void {
    state = next;
    unsaved = true;
    // What a newer version of the site wrote is not overwritten by an older copy of it.
    if (loss === 'newer') return;
    const { consent } = next;
    const toSave = consent === 'do-not-keep' ? { ...nothingKept(), consent } : next;
    try {
      const storage = device.storage();
      // What could not be read back would be lost with all that is there now.
      if (!isReadable(toSave)) throw new RangeError('More than can be read back.');
      // Taking away works in a full storage too.
      if (toSave !== next || isNothing(next)) storage.removeItem(storageKey);
      if (!isNothing(toSave))
        storage.setItem(storageKey, JSON.stringify({ ...toSave, visited: day() }));
      unsaved = toSave !== next;
      if (loss === 'not-saved') loss = undefined;
    } catch {
      loss = 'not-saved';
    }
  }

  function notify(): void {
    for (const listener of listeners) listener();
  }

  function current(): Kept {
    if (opened) return state;
    opened = true;
    state = read() ?? state;
    // The visit itself prolongs the time; what has expired goes.
    if (loss === 'expired' || (!isNothing(state) && state.visited !== day())) write(state);
    return state;
  }

  /** Takes in what another tab, or this page before it slept, did to the storage. */
  function catchUp(): void {
    const found = read();
    if (!found) return;
    if (found.consent === 'do-not-keep') {
      // Only the choice is stored; what is on the page stays until it is left.
      state = { ...state, consent: found.consent };
      unsaved = true;
    } else if (!unsaved) state = found;
    // An empty storage was erased by someone, unless this page could never save into it.
    else if (isNothing(found) && loss !== 'not-saved') {
      state = found;
      unsaved = false;
    } else {
      // The choice in the storage is the later one.
      const { consent } = found.consent === 'not-asked' ? state : found;
      state = { ...joined(found, state), consent };
    }
  }

  return {
    /** Everything, for showing and exporting. */
    all: (): Readonly<Kept> => current(),
    now: (): Date => device.now(),
    /** What was lost, as the id of a sentence `kept.loss.*`; `undefined` when nothing was. */
    loss: (): Loss | undefined => (current(), loss),
    /** Whether the storage holds everything; what it does not hold goes when the page is left. */
    isSaved: (): boolean => !unsaved,
    /** Makes the change on what the storage holds now. */
    change(this: void, make: (kept: Kept) => Kept): void {
      current();
      if (!unsaved) catchUp();
      write(make(state));
      notify();
    },
    /** Erases everything the reader entered, also the choice about keeping. */
    eraseAll(): void {
      current();
      loss = undefined;
      write(nothingKept());
      notify();
    },
    /** Reads the storage again, after another tab may have changed it. */
    reload(): void {
      if (!opened) return;
      catchUp();
      notify();
    },
    /** Calls the listener after every change, also one of another tab. Returns how to stop. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Today in Japan, `YYYY-MM-DD`; the day of the build when the device's clock is wrong. */
    today,
  };
}
