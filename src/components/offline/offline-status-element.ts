import { pageLanguage } from '../../lib/page-language.ts';
import { writeDate } from '../../lib/dates.ts';
import { CustomElement } from '../custom-element/custom-element.ts';
import { announcedMegabytes, roomForKit } from './announced-size.ts';
import { loadChoice, storeChoice } from './choice.ts';
import { eraseOfflineCopy, findWorker } from './erase.ts';
import type { Extent, Report, Request } from './messages.ts';
import { Unreachable, workerInUse } from './start-worker.ts';
import { stateOf, writeSize } from './status-text.ts';

/** Shows the offline copy of this device, and fills or erases it when the reader says so. */
class OfflineStatus extends CustomElement {
  readonly #language = pageLanguage();
  /** Whether the last worker said that the device has no room. */
  #noRoom = false;

  protected start(): void {
    if (!('serviceWorker' in navigator)) return this.#say('impossible');
    for (const button of this.querySelectorAll('button'))
      this.listen(button, 'click', () => {
        const action = button.dataset['do'];
        void (action === 'kit' || action === 'everything' ? this.#fill(action) : this.#erase());
      });
    void this.#tell();
  }

  async #tell(): Promise<void> {
    try {
      this.listen(navigator.serviceWorker, 'message', ({ data }: MessageEvent<Report>) => {
        this.#noRoom = data.state === 'full';
        if (!data.isNew) this.#showReport(data);
      });
      this.#labelSize(announcedMegabytes * 1_000_000);
      if (loadChoice() === 'nothing') return this.#end('refused', 'kit', 'everything');
      this.#say('none');
      this.#offer('kit', 'everything', 'erase');
      const worker = (await findWorker())?.active;
      worker?.postMessage({ ask: 'tell' } satisfies Request);
    } catch {
      this.#end('impossible');
    }
  }

  async #fill(what: Extent): Promise<void> {
    storeChoice(what);
    this.#say('filling');
    this.#offer('erase');
    try {
      const worker = await workerInUse();
      // Asks the browser not to remove the copy when space runs short; it may refuse.
      await navigator.storage?.persist?.();
      if (loadChoice() === 'nothing') return;
      worker.postMessage({ ask: 'fill', what, language: this.#language } satisfies Request);
    } catch (error) {
      if (!(error instanceof Unreachable)) return this.#end('impossible');
      if (loadChoice() === 'nothing') return;
      // The worker's own word may come while the browser is asked.
      this.#say((await isFull()) || this.#noRoom ? 'full' : 'unreachable');
      this.#offer('kit', 'everything', 'erase');
    }
  }

  async #erase(): Promise<void> {
    const remembered = storeChoice('nothing');
    const erased = await eraseOfflineCopy();
    this.#end('refused', 'kit', 'everything');
    if (!remembered) this.#say('notRemembered');
    if (!erased) this.#say('notErased');
  }

  #showReport(report: Report): void {
    if (loadChoice() === 'nothing') return;
    const state = stateOf(report, this.#language);
    this.#say(state);
    const values: Record<string, string> = {
      files: `${report.kept} / ${report.of}`,
      size: writeSize(report.bytes),
      date: writeDate(report.built, this.#language),
    };
    for (const [name, value] of Object.entries(values))
      this.inside(`[data-value="${name}"]`).textContent = value;
    const progress = this.inside<HTMLProgressElement>('progress');
    progress.max = report.of;
    progress.value = report.kept;
    progress.hidden = state !== 'filling';
    this.inside('dl').hidden = false;
    if (state === 'all' || state === 'filling') this.#offer('erase');
    else this.#offer(...(state === 'kit' ? [] : ['kit']), 'everything', 'erase');
    this.#labelSize(report.transfer);
  }

  /** Says why there is no copy, and offers what can be done. */
  #end(state: string, ...actions: string[]): void {
    this.#say(state);
    this.inside('dl').hidden = true;
    this.inside('progress').hidden = true;
    this.#offer(...actions);
  }

  #say(state: string): void {
    const words = JSON.parse(this.dataset['words']!) as Record<string, string>;
    this.inside('.offline-status__state').textContent = words[state]!;
  }

  /** Shows these buttons and hides the others. */
  #offer(...actions: string[]): void {
    for (const button of this.querySelectorAll('button'))
      button.hidden = !actions.includes(button.dataset['do'] ?? '');
  }

  #labelSize(transfer: number): void {
    const button = this.inside('[data-do="everything"]');
    button.dataset['label'] ??= button.textContent;
    button.textContent = `${button.dataset['label']} (${writeSize(transfer)})`;
  }
}

/** Whether the browser grants so little room that not even the worker, which lists all files, has it. */
async function isFull(): Promise<boolean> {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota - usage < roomForKit;
}

OfflineStatus.define('offline-status');
