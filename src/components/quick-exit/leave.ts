import { clearOwnEntries } from '../../lib/own-storage.ts';
import { choiceEntry, loadChoice } from '../offline/choice.ts';
import { eraseOfflineCopy } from '../offline/erase.ts';

/**
 * Leaves for another site and takes this page out of the tab's history. The device's copy of the site
 * goes, and what the tab remembers. A choice to keep no copy stays: without it the next visit would
 * leave one. The browser's own history stays. The pages say both.
 * @param what `all`: ticks, notes and settings go too. `copy`: they stay, since this way out stands
 *   where a thumb may slip, and the notes can be a reader's only record
 * @param worker the registration, if the page has looked it up
 */
export function leave(
  address: string,
  what: 'all' | 'copy',
  worker?: ServiceWorkerRegistration,
): void {
  document.body.hidden = true;
  const stays = loadChoice() === 'nothing' ? [choiceEntry] : [];
  clearOwnEntries(stays, what === 'all' ? undefined : ['sessionStorage']);
  void eraseOfflineCopy(worker);
  location.replace(address);
}
