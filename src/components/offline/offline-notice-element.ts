import { CustomElement } from '../custom-element/custom-element.ts';

/** A browser on a busy device may never find a moment with nothing to do; milliseconds. */
const patience = 4_000;

/**
 * Starts the worker that caches the site, once the page is there and the browser has nothing to do.
 * What that takes is loaded only then: until the page is there, every byte is in a reader's way.
 */
class OfflineNotice extends CustomElement {
  protected start(): void {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const begin = () =>
      void import('./start-copy.ts')
        .then(({ startCopy }) => startCopy(this))
        .catch(() => undefined);
    const start = () => {
      // Safari does not have it.
      const whenIdle = globalThis.requestIdleCallback as typeof requestIdleCallback | undefined;
      if (whenIdle) whenIdle(begin, { timeout: patience });
      else setTimeout(begin);
    };
    if (document.readyState === 'complete') start();
    else this.listen(window, 'load', start);
  }
}

OfflineNotice.define('offline-notice');
