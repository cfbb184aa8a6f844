import type { Language } from '../../lib/language.ts';
import { allowance, type Connection } from './allowance.ts';
import { loadChoice, storeChoice } from './choice.ts';
import { eraseOfflineCopy, findWorker } from './erase.ts';
import type { Report, Request } from './messages.ts';
import { startWorker, workerInUse } from './start-worker.ts';

/** What a notice is about: a question, or a version of the site. */
const laterEntry = 'torimodosu-later';

/**
 * Starts the worker that keeps the site, once the page is there and the browser has nothing to do,
 * as far as it may without asking; asks the reader for the rest, and tells of a new version.
 */
class OfflineNotice extends HTMLElement {
  /** What the notice shown now is about. */
  #about = '';

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
    const { connection } = navigator as { connection?: Connection };
    const allowed = allowance(loadChoice(), connection, matchMedia('(pointer: coarse)').matches);
    this.addEventListener('click', ({ target }) =>
      this.#pressed((target as HTMLElement).dataset['do'] ?? ''),
    );
    workers.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      if (data.state === 'filling') return;
      // The waiting version is announced when it is as complete as it is going to be.
      if (data.isNew) this.#show(data.kept === data.of ? 'update' : 'part', data.version);
      else if (allowed !== 'everything' && data.kept < data.of) this.#show('ask', 'ask');
    });
    const registration = allowed === 'nothing' ? await findWorker() : await startWorker();
    if (!registration) return this.#show('ask', 'ask');
    const ask: Request =
      allowed === 'everything' ? { ask: 'fill', language: language() } : { ask: 'tell' };
    const onWaiting = () => {
      if (registration.active) registration.waiting?.postMessage(ask);
    };
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', onWaiting),
    );
    onWaiting();
    await workers.ready;
    registration.active?.postMessage(ask);
  }

  #pressed(action: string): void {
    if (!action) return;
    if (action === 'switch') void this.#switch();
    if (action === 'fill') {
      storeChoice('everything');
      const fill: Request = { ask: 'fill', language: language() };
      // Where the server is in trouble, the next page takes it up again.
      workerInUse().then(
        (worker) => worker.postMessage(fill),
        () => undefined,
      );
    }
    if (action === 'nothing') {
      storeChoice('nothing');
      void eraseOfflineCopy();
    }
    if (action === 'later') postpone(this.#about);
    this.replaceChildren(...this.querySelectorAll('template'));
    delete this.dataset['shows'];
  }

  async #switch(): Promise<void> {
    const waiting = (await findWorker())?.waiting;
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    waiting?.postMessage({ ask: 'take-over' } satisfies Request);
  }

  /** Says something, unless the reader has put off the same before. */
  #show(part: string, about: string): void {
    if (this.#about === about || postponed() === about) return;
    this.#about = about;
    const template = this.querySelector<HTMLTemplateElement>(`[data-part="${part}"]`)!;
    this.replaceChildren(...this.querySelectorAll('template'), template.content.cloneNode(true));
    this.dataset['shows'] = part;
  }
}

function language(): Language {
  return document.documentElement.lang as Language;
}

/** What the reader put off until the tab is closed. */
function postponed(): string | null {
  try {
    return sessionStorage.getItem(laterEntry);
  } catch {
    return null;
  }
}

function postpone(about: string): void {
  try {
    sessionStorage.setItem(laterEntry, about);
  } catch {
    // It is asked again on the next page.
  }
}

customElements.define('offline-notice', OfflineNotice);
