import { loadChoice } from './choice.ts';

/**
 * Starts the worker that keeps the site, once the page is there and the browser has nothing to do.
 * What that takes is loaded only then: until the page is there, every byte is in a reader's way.
 */
class OfflineNotice extends HTMLElement {
  connectedCallback(): void {
    // Reading the property throws where storage is forbidden.
    if (!import.meta.env.PROD || loadChoice() === 'nothing' || !('serviceWorker' in navigator))
      return;
    const start = () => {
      const idle = window.requestIdleCallback ?? setTimeout;
      idle(() =>
        import('./start-copy.ts').then(({ startCopy }) => startCopy(this)).catch(() => undefined),
      );
    };
    if (document.readyState === 'complete') start();
    else addEventListener('load', start);
  }
}

customElements.define('offline-notice', OfflineNotice);
