import { clearOwnEntries } from '../../lib/own-storage.ts';
import { choiceEntry, storeChoice } from '../offline/choice.ts';
import { eraseOfflineCopy } from '../offline/erase.ts';

/**
 * Erases what this site keeps outside the store: other entries, the offline copy. What stays is the
 * choice to keep no copy: without it the next page would make one again. Never rejects.
 * @returns whether it is all gone
 */
export async function eraseDevice(): Promise<boolean> {
  storeChoice('nothing');
  clearOwnEntries([choiceEntry]);
  return eraseOfflineCopy();
}
