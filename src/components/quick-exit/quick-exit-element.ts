import { clearOwnEntries } from '../../lib/own-storage.ts';
import { choiceEntry, loadChoice } from '../offline/choice.ts';
import { eraseOfflineCopy, findWorker } from '../offline/erase.ts';
import { countPress, noPresses, pressesToLeave } from './shift-presses.ts';

/**
 * Leaves the page at once, for another site, and takes this page out of the tab's history. It first
 * clears what the site kept on this device; only a choice to keep no copy stays, for without it the
 * next visit would leave one. The browser's own history stays, and the page says so.
 */
class QuickExit extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    let presses = noPresses;
    let worker: ServiceWorkerRegistration | undefined;
    void findWorker().then((found) => {
      worker = found;
    });
    const leave = () => {
      document.body.hidden = true;
      clearOwnEntries(loadChoice() === 'nothing' ? [choiceEntry] : []);
      void eraseOfflineCopy(worker);
      location.replace(link.href);
    };
    link.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
    document.addEventListener('keyup', (event) => {
      presses = countPress(presses, event.key, event.timeStamp);
      if (presses.count >= pressesToLeave) leave();
    });
    // The page may come back from the browser's memory.
    window.addEventListener('pageshow', () => {
      document.body.hidden = false;
    });
    for (const part of this.querySelectorAll<HTMLElement>('[data-needs-script]'))
      part.hidden = false;
  }
}

customElements.define('quick-exit', QuickExit);
