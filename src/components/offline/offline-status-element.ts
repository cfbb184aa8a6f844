import { writeDate } from '../../lib/dates.ts';
import type { Language } from '../../lib/language.ts';
import { announcedMegabytes } from './announced-size.ts';
import { loadChoice, storeChoice } from './choice.ts';
import { eraseOfflineCopy, findWorker } from './erase.ts';
import type { Report, Request } from './messages.ts';
import { Unreachable, workerInUse } from './start-worker.ts';
import { stateOf, writeSize } from './status-text.ts';

/** Shows what the device keeps of the site, and keeps or erases it when the reader says so. */
class OfflineStatus extends HTMLElement {
  readonly #language = document.documentElement.lang as Language;

  async connectedCallback(): Promise<void> {
    if (!('serviceWorker' in navigator)) return this.#say('impossible');
    for (const button of this.querySelectorAll('button'))
      button.addEventListener('click', () =>
        button.dataset['do'] === 'keep' ? this.#keep() : this.#erase(),
      );
    try {
      navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
        if (!data.isNew) this.#showReport(data);
      });
      this.#labelSize(announcedMegabytes * 1_000_000);
      if (loadChoice() === 'nothing') return this.#refused();
      this.#say('none');
      this.#offer('keep', 'erase');
      const worker = (await findWorker())?.active;
      worker?.postMessage({ ask: 'tell' } satisfies Request);
    } catch {
      this.#impossible();
    }
  }

  async #keep(): Promise<void> {
    storeChoice('everything');
    this.#say('filling');
    this.#offer('erase');
    try {
      const worker = await workerInUse();
      // Asks the browser not to remove the copy when space runs short; it may refuse.
      await navigator.storage?.persist?.();
      if (loadChoice() === 'nothing') return;
      worker.postMessage({ ask: 'fill', language: this.#language } satisfies Request);
    } catch (error) {
      if (!(error instanceof Unreachable)) return this.#impossible();
      if (loadChoice() === 'nothing') return;
      this.#say('unreachable');
      this.#offer('keep', 'erase');
    }
  }

  async #erase(): Promise<void> {
    const remembered = storeChoice('nothing');
    const erased = await eraseOfflineCopy();
    this.#refused();
    if (!remembered) this.#say('notRemembered');
    if (!erased) this.#say('notErased');
  }

  #showReport(report: Report): void {
    if (loadChoice() === 'nothing') return;
    const state = stateOf(report);
    this.#say(state);
    const values: Record<string, string> = {
      files: `${report.kept} / ${report.of}`,
      size: writeSize(report.bytes),
      date: writeDate(report.built, this.#language),
    };
    for (const [name, value] of Object.entries(values))
      this.querySelector(`[data-value="${name}"]`)!.textContent = value;
    const progress = this.querySelector('progress')!;
    progress.max = report.of;
    progress.value = report.kept;
    progress.hidden = state !== 'filling';
    this.querySelector('dl')!.hidden = false;
    if (state === 'all' || state === 'filling') this.#offer('erase');
    else this.#offer('keep', 'erase');
    this.#labelSize(report.transfer);
  }

  #refused(): void {
    this.#say('refused');
    this.#clear();
    this.#offer('keep');
  }

  #impossible(): void {
    this.#say('impossible');
    this.#clear();
    this.#offer();
  }

  #clear(): void {
    this.querySelector('dl')!.hidden = true;
    this.querySelector('progress')!.hidden = true;
  }

  #say(state: string): void {
    const sentence = this.dataset[state.toLowerCase()];
    if (sentence) this.querySelector('.offline-status__state')!.textContent = sentence;
  }

  /** Shows these buttons and hides the others. */
  #offer(...actions: string[]): void {
    for (const button of this.querySelectorAll('button'))
      button.hidden = !actions.includes(button.dataset['do'] ?? '');
  }

  #labelSize(transfer: number): void {
    const button = this.querySelector<HTMLButtonElement>('[data-do="keep"]')!;
    button.dataset['label'] ??= button.textContent;
    button.textContent = `${button.dataset['label']} (${writeSize(transfer)})`;
  }
}

customElements.define('offline-status', OfflineStatus);
