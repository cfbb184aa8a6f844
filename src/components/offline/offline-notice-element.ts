import type { Language } from '../../lib/language.ts';
import { loadChoice, storeChoice } from './choice.ts';
import { mayFill, type Connection } from './may-fill.ts';
import type { Report, Request } from './messages.ts';
import { startWorker } from './start-worker.ts';

/**
 * Starts the worker that keeps the site, once the page is there and the browser has nothing to do,
 * and tells the reader when a new version waits, or when keeping everything could cost money.
 */
class OfflineNotice extends HTMLElement {
  connectedCallback(): void {
    // Reading the property throws where storage is forbidden.
    if (!import.meta.env.PROD || loadChoice() === 'nothing' || !('serviceWorker' in navigator))
      return;
    const start = () => {
      const idle = window.requestIdleCallback ?? setTimeout;
      idle(() => this.#start().catch(() => undefined));
    };
    if (document.readyState === 'complete') start();
    else addEventListener('load', start);
  }

  async #start(): Promise<void> {
    const workers = navigator.serviceWorker;
    const language = document.documentElement.lang as Language;
    const { connection } = navigator as { connection?: Connection };
    const free = mayFill(loadChoice(), connection);
    const say = (worker: ServiceWorker | null, ask: Request['ask']) =>
      worker?.postMessage({ ask, language } satisfies Request);

    workers.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      if (data.state === 'filling') return;
      // The waiting version is announced when it is as complete as it is going to be.
      if (data.isNew) this.#show('update');
      else if (!free && data.kept < data.of) this.#show('ask');
    });
    const registration = await startWorker();
    const onWaiting = () => {
      if (registration.waiting && registration.active)
        say(registration.waiting, free ? 'fill' : 'tell');
    };
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', onWaiting),
    );
    onWaiting();

    this.addEventListener('click', ({ target }) => {
      const action = (target as HTMLElement).dataset['do'];
      if (!action) return;
      if (action === 'switch' && registration.waiting) {
        workers.addEventListener('controllerchange', () => location.reload());
        say(registration.waiting, 'take-over');
      }
      if (action === 'fill') {
        storeChoice('everything');
        say(registration.active, 'fill');
      }
      this.hidden = true;
    });

    await workers.ready;
    say(registration.active, free ? 'fill' : 'tell');
  }

  #show(part: string): void {
    for (const notice of this.querySelectorAll<HTMLElement>('[data-part]'))
      notice.hidden = notice.dataset['part'] !== part;
    this.dataset['shows'] = part;
    this.hidden = false;
  }
}

customElements.define('offline-notice', OfflineNotice);
