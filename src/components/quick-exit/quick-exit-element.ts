import { eraseOfflineCopy } from '../offline/erase.ts';
import { countPress, noPresses, pressesToLeave } from './shift-presses.ts';

/**
 * Leaves the page at once, for another site, and takes this page out of the tab's history. It first
 * clears what the site kept on this device. The browser's own history stays, and the page says so.
 */
class QuickExit extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    let presses = noPresses;
    const leave = () => {
      document.body.hidden = true;
      clearKept();
      void eraseOfflineCopy();
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

function clearKept(): void {
  for (const kind of ['localStorage', 'sessionStorage'] as const)
    try {
      const storage = window[kind];
      for (const key of Object.keys(storage))
        if (key.startsWith('torimodosu-')) storage.removeItem(key);
    } catch {
      // Storage is forbidden, so nothing was kept.
    }
}

customElements.define('quick-exit', QuickExit);
