import type { Language } from '../../lib/language.ts';
import { allowance, savesData } from './allowance.ts';
import { loadChoice, storeChoice } from './choice.ts';
import { eraseOfflineCopy, findWorker } from './erase.ts';
import type { Report, Request } from './messages.ts';
import { startWorker, workerInUse } from './start-worker.ts';

/** What a notice is about: a question, or a version of the site. */
const laterEntry = 'torimodosu-later';

/**
 * Starts the worker as far as it may without asking; says when the kit is ready; asks the reader for
 * the rest in the notice, once, and tells there of a new version.
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
    const choice = loadChoice();
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
      const ready = this.#isReady(data);
      if (ready) this.#showReady();
      if (ready && choice === 'undecided' && data.kept < data.of) this.#announce('ask', 'ask');
    });
    const registration = allowed === 'nothing' ? await findWorker() : await startWorker();
    if (!registration) return this.#announce('ask', 'ask');
    const ask: Request =
      allowed === 'nothing'
        ? { ask: 'tell' }
        : { ask: 'fill', what: allowed, language: language() };
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
    if (action === 'switch') void this.#switch();
    if (action === 'kit' || action === 'everything') {
      storeChoice(action);
      const fill: Request = { ask: 'fill', what: action, language: language() };
      // Where the server is in trouble, the next page takes it up again.
      workerInUse().then(
        (worker) => worker.postMessage(fill),
        () => undefined,
      );
    }
    if (action === 'nothing') {
      storeChoice('nothing');
      void eraseOfflineCopy();
      this.#ready?.replaceChildren();
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

  #isReady({ kits }: Report): boolean {
    return kits.includes(language());
  }

  /** Where a page says that the copy is ready; most pages do not. */
  get #ready(): HTMLElement | null {
    return document.querySelector('[data-copy-ready]');
  }

  #showReady(): void {
    if (this.#ready) this.#ready.textContent = this.#ready.dataset['copyReady']!;
  }

  /** Says something, unless the reader has put off the same before. */
  #announce(part: string, about: string): void {
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
