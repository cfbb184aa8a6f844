import { readEntry, writeEntry } from '../../lib/stored-entry.ts';
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

/** Any value, as a choice; whatever is not one means `undecided`. */
export function parseChoice(value: unknown): OfflineChoice {
  return decided.includes(value) ? (value as OfflineChoice) : 'undecided';
}

/** What the reader decided. Forbidden storage means `undecided`. */
export function loadChoice(): OfflineChoice {
  return parseChoice(readEntry(choiceEntry));
}

/** @returns whether the browser remembers the choice */
export function storeChoice(choice: OfflineChoice): boolean {
  return writeEntry(choiceEntry, choice);
}
