import { asSealed, keyOf, open, seal, type SealKey } from '../../lib/case/envelope.ts';
import { jsonOf, parseCase, type CaseLoss } from '../../lib/case/parse.ts';
import { emptyCase, isEmptyCase, joinedCase, type CaseFile } from '../../lib/case/state.ts';
import { dayOnDevice, isExpired } from '../../lib/kept/clock.ts';
import { browserDevice, type CaseDevice, type Place } from './case-device.ts';

/** The entries of the storages, without their prefix: the case, the key for this visit, what could not be read. */
export const caseEntry = 'case';
const keyEntry = 'case-key';
const unreadableEntry = 'case-unreadable';

/**
 * What was lost, as the id of a sentence `case.loss.*`: what reading lost, `expired`: its time was
 * over and it was erased, `not-saved`: the browser refused to save, `locked`: a passphrase locks what
 * an entry belongs to.
 */
export type Loss = CaseLoss | 'expired' | 'not-saved' | 'locked';

/** Whether a text of the storage is a sealed case, if a whole one. */
const isSealed = (value: unknown) =>
  typeof value === 'object' && value !== null && 'rounds' in value;

/** The case of this device or tab. No method throws or rejects, whatever the storage does. */
export type CaseStore = ReturnType<typeof openCase>;

/**
 * Opens the case. It lives in the tab until the reader wants it on the device, where a passphrase may
 * seal it; the key of the seal lives in the tab. Every change is made on what the storage holds at
 * that moment, so that two tabs do not undo each other; when the storage refuses, the change stays in
 * memory.
 */
export function openCase(device: CaseDevice) {
  const listeners = new Set<() => void>();
  let file = emptyCase();
  let place: Place = 'tab';
  /** The text that the storage held when it was last read or written. */
  let stored: string | null = null;
  let key: SealKey | undefined;
  /** Whether the tab has the key: it is forgotten with it, also by a page that was asleep. */
  let keyIsInTab = false;
  let locked = false;
  let loss: Loss | undefined;
  /** The storage does not hold what the memory holds. */
  let unsaved = false;

  const day = () => dayOnDevice(device.now(), device.built());
  const today = () => day() || device.built();
  const notify = () => {
    for (const listener of listeners)
      try {
        listener();
      } catch (error) {
        tell(error);
      }
  };

  /** Takes in what the storage holds, if it is not what it held before. */
  async function catchUp(): Promise<void> {
    const onDevice = device.read(caseEntry, 'device');
    const text = onDevice ?? device.read(caseEntry, 'tab');
    place = onDevice === null ? 'tab' : 'device';
    const isForgotten = keyIsInTab && device.read(keyEntry, 'tab') === null;
    if (isForgotten) {
      key = undefined;
      keyIsInTab = false;
    }
    if (text === stored && !isForgotten && !(locked && key)) return;
    // Erased by someone, unless this page could not save into it.
    if (text === null) {
      stored = null;
      locked = false;
      key = undefined;
      if (!unsaved) file = emptyCase();
      return;
    }
    const value = jsonOf(text);
    const visited = (value as { visited?: unknown } | undefined)?.visited;
    if (typeof visited === 'string' && isExpired(visited, today())) {
      erase();
      loss = 'expired';
      return;
    }
    stored = text;
    const sealed = asSealed(value);
    if (!sealed) {
      locked = false;
      key = undefined;
      if (!isSealed(value)) return take(value, text);
      lose((value as { version?: unknown }).version === 1 ? 'unreadable' : 'newer', text);
      if (!unsaved) file = emptyCase();
      return;
    }
    if (!key) {
      key = jsonOf(device.read(keyEntry, 'tab') ?? '') as SealKey | undefined;
      keyIsInTab = key !== undefined;
    }
    const inside = key && (await open(sealed, key));
    locked = inside === undefined;
    if (inside === undefined) {
      key = undefined;
      if (!unsaved) file = emptyCase();
      // What could not be read is kept as it is: sealed.
    } else take(jsonOf(inside), text);
  }

  /** Takes along what this tab held before another one chose the device. */
  async function takeAlong(): Promise<void> {
    const left = place === 'device' && !locked ? device.read(caseEntry, 'tab') : null;
    if (left === null) return;
    file = joinedCase(file, parseCase(jsonOf(left)).file);
    await save();
    if (!unsaved) device.remove(caseEntry, 'tab');
  }

  function take(value: unknown, text: string): void {
    const read = parseCase(value);
    if (read.loss) lose(read.loss, text);
    else if (loss !== 'expired') loss = undefined;
    file = unsaved ? joinedCase(read.file, file) : read.file;
  }

  /** What cannot be read is not lost by the next change: the reader may save it. */
  function lose(what: CaseLoss, text: string): void {
    loss = what;
    if (what !== 'newer') device.write(unreadableEntry, text, place);
  }

  /** Saves the memory. */
  async function save(): Promise<void> {
    unsaved = true;
    // What a newer version of the site wrote is not overwritten; what is locked cannot be added to.
    if (locked) loss = 'locked';
    if (loss === 'newer' || locked) return;
    const kept = { ...file, visited: day() };
    const text = JSON.stringify(
      key && place === 'device'
        ? {
            ...(await seal(JSON.stringify(kept), key)),
            visited: kept.visited,
          }
        : kept,
    );
    if (isEmptyCase(file) && place === 'tab') {
      device.remove(caseEntry, place);
      stored = null;
      unsaved = false;
    } else if (device.write(caseEntry, text, place)) {
      stored = text;
      unsaved = false;
    }
    if (unsaved) loss = 'not-saved';
    else if (loss === 'not-saved' || loss === 'locked') loss = undefined;
  }

  function erase(): void {
    for (const where of ['tab', 'device'] as const)
      for (const name of [caseEntry, keyEntry, unreadableEntry]) device.remove(name, where);
    file = emptyCase();
    place = 'tab';
    stored = null;
    key = undefined;
    locked = unsaved = false;
    loss = undefined;
  }

  // One after another: what is sealed and read takes time.
  let queue = Promise.resolve();
  const then = (act: () => Promise<void> | void): Promise<void> => {
    queue = queue.then(act).catch(tell).then(notify);
    return queue;
  };
  const reload = async () => {
    await catchUp();
    await takeAlong();
  };
  void then(async () => {
    await reload();
    // The visit itself prolongs the time.
    if (place === 'device' && !locked && day() !== file.visited) await save();
  });

  return {
    file: (): Readonly<CaseFile> => file,
    place: (): Place => place,
    /** Whether a passphrase is asked for. */
    isLocked: (): boolean => locked,
    /** Whether a passphrase seals what is on the device. */
    isSealed: (): boolean => locked || key !== undefined,
    /** The key of the seal, for a file that the same passphrase opens. */
    sealKey: (): SealKey | undefined => key,
    loss: (): Loss | undefined => loss,
    /** Whether the storage holds everything; what it does not hold goes when the page is left. */
    isSaved: (): boolean => !unsaved,
    now: (): Date => device.now(),
    /** Today in Japan, `YYYY-MM-DD`; the day of the build when the device's clock is wrong. */
    today,
    /** The text of a case that could not be read; `undefined` when there is none. */
    unreadable: (): string | undefined =>
      device.read(unreadableEntry, 'device') ?? device.read(unreadableEntry, 'tab') ?? undefined,
    /** Makes the change on what the storage holds now. */
    change: (make: (file: CaseFile) => CaseFile): Promise<void> =>
      then(async () => {
        await catchUp();
        file = make(file);
        await save();
      }),
    /** Keeps the case on the device from now on, or in this tab alone. */
    keepOn: (wanted: Place): Promise<void> =>
      then(async () => {
        await catchUp();
        if (locked || wanted === place) return;
        const before = { place, key };
        place = wanted;
        if (wanted === 'tab') key = undefined;
        await save();
        // What could not be saved in the new place stays in the old one, as it was.
        if (unsaved) ({ place, key } = before);
        else for (const name of [caseEntry, keyEntry]) device.remove(name, before.place);
      }),
    /** Seals what is on the device with a passphrase, or with none when it is empty. */
    setPassphrase: (passphrase: string): Promise<void> =>
      then(async () => {
        await catchUp();
        if (locked || place === 'tab') return;
        key = passphrase === '' ? undefined : await keyOf(passphrase);
        keyIsInTab = key !== undefined && device.write(keyEntry, JSON.stringify(key), 'tab');
        if (!key) device.remove(keyEntry, 'tab');
        await save();
      }),
    /** Opens the seal; afterwards `isLocked` says whether the passphrase was right. */
    unlock: (passphrase: string): Promise<void> =>
      then(async () => {
        const sealed = asSealed(jsonOf(device.read(caseEntry, 'device') ?? ''));
        if (!sealed) return catchUp();
        key = await keyOf(passphrase, sealed);
        keyIsInTab = false;
        await catchUp();
        // `catchUp` may have taken the key away: it was not the right one.
        if (!locked) keyIsInTab = device.write(keyEntry, JSON.stringify(key), 'tab');
        await takeAlong();
        if (unsaved) await save();
      }),
    /** Forgets the key: the passphrase is asked for again. */
    lock: (): Promise<void> =>
      then(() => {
        if (!key || unsaved) return;
        device.remove(keyEntry, 'tab');
        key = undefined;
        locked = true;
        file = emptyCase();
      }),
    eraseAll: (): Promise<void> => then(erase),
    /** Reads the storage again, after another tab may have changed it. */
    reload: (): Promise<void> => then(reload),
    /** Calls the listener after every change, also one of another tab. Returns how to stop. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The case of the reader who opened the page. */
export const caseStore = openCase(browserDevice);

if (typeof addEventListener === 'function') {
  addEventListener('storage', () => void caseStore.reload());
  addEventListener('pageshow', (event) => {
    if (event.persisted) void caseStore.reload();
  });
}

/** Tells the browser's console of an error that must not stop what comes after it. */
function tell(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

/** A short id that no entry of the list has. It begins with a letter: the order of entries stays. */
export function newId(list: Record<string, unknown>): string {
  let id;
  do id = `e${Math.random().toString(36).slice(2, 10)}`;
  while (Object.hasOwn(list, id));
  return id;
}
