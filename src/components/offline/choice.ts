import type { Extent } from './messages.ts';

/**
 * What the reader decided about the copy on this device. `nothing`: none. `kit`: the emergency
 * kit, on any line. `everything`: all of it, on any line. `undecided`: the kit unless data is to be
 * saved; the rest is asked for.
 */
export type OfflineChoice = Extent | 'nothing' | 'undecided';

/** The choices that are remembered. */
const decided: unknown[] = ['nothing', 'kit', 'everything'];

/** Name of the choice among this site's own entries. */
export const choiceEntry = 'offline';

const storageKey = `torimodosu-${choiceEntry}`;

/** Any value, as a choice; whatever is not one means `undecided`. */
export function parseChoice(value: unknown): OfflineChoice {
  return decided.includes(value) ? (value as OfflineChoice) : 'undecided';
}

/** What the reader decided. Forbidden storage means `undecided`. */
export function loadChoice(): OfflineChoice {
  try {
    return parseChoice(localStorage.getItem(storageKey));
  } catch {
    return 'undecided';
  }
}

/** @returns whether the browser remembers the choice */
export function storeChoice(choice: OfflineChoice): boolean {
  try {
    localStorage.setItem(storageKey, choice);
    return true;
  } catch {
    return false;
  }
}
