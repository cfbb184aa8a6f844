import { merge } from '../../lib/kept/merge.ts';
import { readKept, type Loss } from '../../lib/kept/parse.ts';
import {
  isNothing,
  noteLength,
  nothingKept,
  valueOf,
  withValue,
  type Answer,
  type Consent,
  type Kept,
  type Sections,
  type Settings,
} from '../../lib/kept/state.ts';

/** The entry of the device's storage. Leaving in a hurry clears all that start with `torimodosu-`. */
export const storageKey = 'torimodosu-kept';

/** What a browser gives; tests give their own. */
export interface Device {
  /** May throw, and so may every method of what it gives. */
  storage(): Storage;
  now(): Date;
}

/** Everything kept on the device. No method throws, whatever the storage does. */
export type KeptStore = ReturnType<typeof openKept>;

/**
 * Opens what is kept. Every change is made on what the storage holds at that moment, so that two
 * tabs do not undo each other; when the storage refuses, the change stays in memory.
 */
export function openKept(device: Device) {
  const today = () => device.now().toISOString().slice(0, 10);
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
    // What a newer version of the site wrote is not overwritten by an older copy of it.
    if (loss === 'newer') {
      unsaved = true;
      return;
    }
    const toSave =
      next.consent === 'do-not-keep' ? { ...nothingKept(), consent: next.consent } : next;
    try {
      const storage = device.storage();
      // Taking away works in a full storage too.
      if (toSave !== next || isNothing(next)) storage.removeItem(storageKey);
      if (!isNothing(toSave))
        storage.setItem(storageKey, JSON.stringify({ ...toSave, visited: today() }));
      unsaved = next.consent === 'do-not-keep';
      if (loss === 'not-saved') loss = undefined;
    } catch {
      unsaved = true;
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
    // The visit itself prolongs the time.
    if (!isNothing(state) && state.visited !== today()) write(state);
    else if (loss === 'expired') write(state);
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
      state = { ...merge(found, state), consent };
    }
  }

  function change(make: (kept: Kept) => Kept): void {
    current();
    if (!unsaved) catchUp();
    write(make(state));
    notify();
  }

  function reload(): void {
    if (!opened) return;
    catchUp();
    notify();
  }

  function setEntry<Name extends keyof Sections>(
    section: Name,
    id: string,
    value: Sections[Name][string] | undefined,
  ): void {
    change((kept) => ({ ...kept, [section]: withValue<unknown>(kept[section], id, value) }));
  }

  return {
    /** Ticks, "not for me" and notes, by the immutable id of an item. */
    checklist: {
      isDone: (id: string): boolean => valueOf(current().ticks, id) !== undefined,
      /** When it was ticked (ISO 8601, UTC), if the reader asked for times. */
      doneAt: (id: string): string | undefined => valueOf(current().ticks, id)?.at,
      setDone(id: string, done: boolean): void {
        const at = device
          .now()
          .toISOString()
          .replace(/:\d\d\.\d+Z/, 'Z');
        setEntry('ticks', id, done ? (current().settings.times ? { at } : {}) : undefined);
      },
      isNotForMe: (id: string): boolean => valueOf(current().notForMe, id) === true,
      setNotForMe(id: string, notForMe: boolean): void {
        setEntry('notForMe', id, notForMe || undefined);
      },
      /** The reader's note; empty when there is none. */
      note: (id: string): string => valueOf(current().notes, id) ?? '',
      /** Keeps a note, if the reader wants notes at all. An empty one is taken away. */
      setNote(id: string, text: string): void {
        if (current().settings.notes) setEntry('notes', id, text.slice(0, noteLength) || undefined);
      },
      /** Takes ticks, "not for me" and notes away from these items. */
      clear(ids: string[]): void {
        change((kept) => entriesFrom(nothingKept(), kept, ids));
      },
      /** Remembers these items as they are now. Returns how to bring them back to that. */
      remember(ids: string[]): () => void {
        const before = current();
        return () => change((kept) => entriesFrom(before, kept, ids));
      },
    },

    /** Answers of the self-audit, by the immutable id of a question, and earlier results. */
    audit: {
      answer: (id: string): Answer | undefined => valueOf(current().answers, id),
      /** `undefined` takes the answer away. */
      setAnswer(id: string, answer: Answer | undefined): void {
        setEntry('answers', id, answer);
      },
      answers: (): Readonly<Record<string, Answer>> => current().answers,
      /** Earlier results, oldest first; days as `YYYY-MM-DD`, overall from 0 to 100. */
      history: (): { date: string; overall: number }[] =>
        Object.entries(current().history)
          .map(([date, overall]) => ({ date, overall }))
          .sort((a, b) => (a.date < b.date ? -1 : 1)),
      /** Remembers today's result; a second one of the same day replaces the first. */
      record(overall: number): void {
        setEntry('history', today(), overall);
      },
      /** Takes all answers away; earlier results stay. */
      clearAnswers(): void {
        change((kept) => ({ ...kept, answers: {} }));
      },
    },

    settings: (): Readonly<Settings> => current().settings,
    /** Changes some settings. Notes switched off are erased. */
    setSettings(some: Partial<Settings>): void {
      change((kept) => ({
        ...kept,
        settings: { ...kept.settings, ...some },
        notes: some.notes === false ? {} : kept.notes,
      }));
    },

    consent: (): Consent => current().consent,
    /** "Do not keep" takes everything out of the storage; this page remembers it until it is left. */
    setConsent(consent: 'keep' | 'do-not-keep'): void {
      change((kept) => ({ ...kept, consent }));
    },

    /** What was lost, as the id of a sentence `kept.loss.*`; `undefined` when nothing was. */
    loss: (): Loss | undefined => (current(), loss),
    /** Everything, for showing and exporting. */
    all: (): Readonly<Kept> => current(),
    /** Puts a whole state in place of this one, as a planned import does: all or nothing. */
    replace(kept: Kept): void {
      change(() => kept);
    },
    /** Erases everything the reader entered, also the choice about keeping. */
    eraseAll(): void {
      current();
      loss = undefined;
      write(nothingKept());
      notify();
    },
    /** Calls the listener after every change, also one of another tab. Returns how to stop. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Reads the storage again, after another tab may have changed it. */
    reload,
    /** Today by the device's clock in UTC, `YYYY-MM-DD`. */
    today,
  };
}

/** The state `kept`, with the items' ticks, "not for me" and notes as in `from`. */
function entriesFrom(from: Kept, kept: Kept, ids: string[]): Kept {
  const made = { ...kept };
  for (const id of ids) {
    made.ticks = withValue(made.ticks, id, valueOf(from.ticks, id));
    made.notForMe = withValue(made.notForMe, id, valueOf(from.notForMe, id));
    made.notes = withValue(made.notes, id, valueOf(from.notes, id));
  }
  return made;
}

/** What is kept on this device. */
export const kept: KeptStore = openKept({ storage: () => localStorage, now: () => new Date() });

if (typeof addEventListener === 'function') {
  addEventListener('storage', (event) => {
    if (event.key === storageKey || event.key === null) kept.reload();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) kept.reload();
  });
}
