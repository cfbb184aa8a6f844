import { wordsOf } from '../../lib/fill.ts';
import type { CaseFile } from '../../lib/case/state.ts';
import { CaseElement } from '../case/case-element.ts';
import type { LogView } from './log-view.ts';

/** The log of a case: what draws and changes it is loaded with the first entry or the first press. */
class CaseLog extends CaseElement {
  readonly #word = wordsOf(this);
  #view: Promise<LogView> | undefined;

  protected start(): void {
    this.listen(this, 'click', ({ target }) => {
      const button = ownPart(target, 'button[data-do]');
      if (button) void this.#with((view) => view.press(button));
    });
    this.listen(this, 'submit', (event) => {
      const form = ownPart(event.target, 'form');
      if (!form) return;
      event.preventDefault();
      void this.#with((view) => view.submit(form as HTMLFormElement));
    });
    this.listen(this, 'change', ({ target }) => {
      const field = ownPart(target, 'input, select');
      if (field) void this.#with((view) => view.choose(field as HTMLInputElement));
    });
    this.use();
  }

  protected show(file: Readonly<CaseFile>): void {
    const isEmpty = [file.events, file.charges, file.files].every(
      (list) => Object.keys(list).length === 0,
    );
    if (!isEmpty || this.#view) void this.#with((view) => view.show(this.store.file()));
  }

  async #with(act: (view: LogView) => unknown): Promise<void> {
    this.#view ??= import('./log-view.ts').then(
      ({ LogView }) => new LogView(this, this.store, this.#word),
    );
    try {
      await act(await this.#view);
    } catch (error) {
      this.#view = undefined;
      this.inside('[data-said]').textContent = this.#word('notLoaded');
      throw error;
    }
  }
}

/** The part that was meant, unless it is one of the notice about keeping. */
function ownPart(target: EventTarget | null, selector: string): HTMLElement | null {
  const part = (target as Element).closest<HTMLElement>(selector);
  return part?.closest('case-notice') ? null : part;
}

CaseLog.define('case-log');
