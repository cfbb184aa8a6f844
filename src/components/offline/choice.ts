/**
 * What the reader decided about the copy on this device. `nothing`: keep none. `everything`: keep
 * all of it, on any connection. `undecided`: keep all of it when it costs nothing, else ask.
 */
export type OfflineChoice = 'nothing' | 'everything' | 'undecided';

/** Name of the choice among this site's own entries. */
export const choiceEntry = 'offline';

const storageKey = `torimodosu-${choiceEntry}`;

/** Any value, as a choice; whatever is not one means `undecided`. */
export function parseChoice(value: unknown): OfflineChoice {
  return value === 'nothing' || value === 'everything' ? value : 'undecided';
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
