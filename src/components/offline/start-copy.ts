import { pageLanguage } from '../../lib/page-language.ts';
import { readEntry, writeEntry } from '../../lib/stored-entry.ts';
import { allowance, savesData } from './allowance.ts';
import { loadChoice, storeChoice } from './choice.ts';
import { eraseOfflineCopy, findWorker } from './erase.ts';
import type { Report, Request } from './messages.ts';
import { startWorker, workerInUse } from './start-worker.ts';

/** Name of the entry that holds, until the tab is closed, what the reader put off: a question, or a version. */
const laterEntry = 'later';

const workers = navigator.serviceWorker;

/**
 * Starts the worker as far as it may without asking; says when the kit is ready; asks the reader for
 * the rest in the notice, once, and tells there of a new version.
 */
export function startCopy(notice: HTMLElement): Promise<void> {
  return new Notice(notice).start();
}

class Notice {
  /** What the notice shown now is about. */
  #about = '';

  constructor(readonly notice: HTMLElement) {}

  async start(): Promise<void> {
    const choice = loadChoice();
    // Who left by the way out and went back has no copy any more, and gets none by going back.
    if (choice === 'nothing' || (isReturn() && !workers.controller)) return;
    const allowed = allowance(choice, savesData());
    this.notice.addEventListener('click', ({ target }) => {
      // A browser that translates wraps the words of a button in elements of its own.
      const button = (target as Element).closest<HTMLElement>('[data-do]');
      if (button) this.#pressed(button.dataset['do']!);
    });
    workers.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      if (data.isNew) {
        // The waiting version is announced when it is as complete as it is going to be.
        const whole = allowed === 'everything' ? data.kept === data.of : this.#isReady(data);
        if (data.state !== 'filling') this.#announce(whole ? 'update' : 'part', data.version);
        return;
      }
      if (!this.#isReady(data)) return;
      this.#ready?.replaceChildren(this.#ready.dataset['copyReady']!);
      if (choice === 'undecided' && data.kept < data.of) this.#announce('ask', 'ask');
    });
    const registration = allowed === 'nothing' ? await findWorker() : await startWorker();
    if (!registration) return this.#announce('ask', 'ask');
    const ask = allowed === 'nothing' ? ({ ask: 'tell' } satisfies Request) : fill(allowed);
    const onWaiting = () => {
      if (registration.active) registration.waiting?.postMessage(ask);
    };
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', onWaiting),
    );
    onWaiting();
    (await workers.ready).active?.postMessage(ask);
  }

  #pressed(action: string): void {
    if (action === 'switch') void this.#switch();
    if (action === 'kit' || action === 'everything') {
      storeChoice(action);
      // Where the server is in trouble, the next page takes it up again.
      workerInUse().then(
        (worker) => worker.postMessage(fill(action)),
        () => undefined,
      );
    }
    if (action === 'nothing') {
      storeChoice('nothing');
      void eraseOfflineCopy();
      this.#ready?.replaceChildren();
    }
    // Where it cannot be remembered, the next page asks again.
    if (action === 'later') writeEntry(laterEntry, this.#about, true);
    this.#show();
    delete this.notice.dataset['shows'];
  }

  async #switch(): Promise<void> {
    const waiting = (await findWorker())?.waiting;
    workers.addEventListener('controllerchange', () => location.reload());
    waiting?.postMessage({ ask: 'take-over' } satisfies Request);
  }

  #isReady({ kits }: Report): boolean {
    return kits.includes(pageLanguage());
  }

  /** Where a page says that the copy is ready; most pages do not. */
  get #ready(): HTMLElement | null {
    return document.querySelector('[data-copy-ready]');
  }

  /** Says something, unless the reader has put off the same before. */
  #announce(part: string, about: string): void {
    if (this.#about === about || readEntry(laterEntry, true) === about) return;
    this.#about = about;
    const template = this.notice.querySelector<HTMLTemplateElement>(`[data-part="${part}"]`)!;
    this.#show(template.content.cloneNode(true));
    this.notice.dataset['shows'] = part;
  }

  /** Puts parts into the notice in the place of what it shows. */
  #show(...parts: Node[]): void {
    this.notice.replaceChildren(...this.notice.querySelectorAll('template'), ...parts);
  }
}

/** Asks the worker to keep what the reader allows. */
function fill(what: 'kit' | 'everything'): Request {
  return { ask: 'fill', what, language: pageLanguage() };
}

/** Whether the page was opened by Back or Forward. */
function isReturn(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return (entry as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
}
