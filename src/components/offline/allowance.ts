import type { OfflineChoice } from './choice.ts';
import type { Extent } from './messages.ts';

/**
 * What may be fetched without asking: the emergency kit of the reader's language, on every line;
 * nothing where the reader saves data, whose own word goes before.
 * @param savesData whether the browser or the device is set to save data
 */
export function allowance(choice: OfflineChoice, savesData: boolean): Extent | 'nothing' {
  if (choice !== 'undecided') return choice;
  return savesData ? 'nothing' : 'kit';
}

/** Whether the browser or the device says that data is to be saved. */
export function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return !!connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;
}
