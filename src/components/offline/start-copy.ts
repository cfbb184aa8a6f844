import type { Language } from '../../lib/language.ts';
import { allowance, type Connection } from './allowance.ts';
import { loadChoice, storeChoice } from './choice.ts';
import { eraseOfflineCopy, findWorker } from './erase.ts';
import type { Report, Request } from './messages.ts';
import { startWorker, workerInUse } from './start-worker.ts';

/** What a notice is about: a question, or a version of the site. */
const laterEntry = 'torimodosu-later';

/**
 * Starts the worker as far as it may without asking; asks the reader for the rest in the notice,
 * and tells there of a new version.
 */
export async function startCopy(notice: HTMLElement): Promise<void> {
  await new Notice(notice).start();
}

class Notice {
  /** What the notice shown now is about. */
  #about = '';

  constructor(readonly notice: HTMLElement) {}

  async start(): Promise<void> {
    if (loadChoice() === 'nothing') return;
    const workers = navigator.serviceWorker;
    const { connection } = navigator as { connection?: Connection };
    const allowed = allowance(loadChoice(), connection, matchMedia('(pointer: coarse)').matches);
    this.notice.addEventListener('click', ({ target }) =>
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
    this.notice.replaceChildren(...this.notice.querySelectorAll('template'));
    delete this.notice.dataset['shows'];
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
    const template = this.notice.querySelector<HTMLTemplateElement>(`[data-part="${part}"]`)!;
    this.notice.replaceChildren(
      ...this.notice.querySelectorAll('template'),
      template.content.cloneNode(true),
    );
    this.notice.dataset['shows'] = part;
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
