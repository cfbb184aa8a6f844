import { wordsOf } from '../../lib/fill.ts';
import type { CaseFile } from '../../lib/case/state.ts';
import { CaseElement } from '../case/case-element.ts';
import { notKept } from '../case/not-kept.ts';
import type { DueView } from './due-view.ts';

/** Shows what is due by the log: as a list, as months, and as a file for the reader's own calendar. */
export class CaseDue extends CaseElement {
  readonly #word = wordsOf(this);
  /** Keys of what the reader settled since the page was opened. */
  readonly #justSettled = new Set<string>();
  #view: Promise<DueView> | undefined;

  protected start(): void {
    this.listen(this, 'click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('button[data-do]');
      if (button && !button.closest('case-notice')) void this.#act(button);
    });
    this.use();
  }

  protected show({ charges, events }: Readonly<CaseFile>): void {
    const isEmpty = Object.keys(charges).length + Object.keys(events).length === 0;
    this.inside('[data-part="empty"]').hidden = !isEmpty;
    this.inside('[data-part="filled"]').hidden = isEmpty;
    this.toggleAttribute('data-filled', !isEmpty);
    if (!isEmpty)
      void this.#with((view) => {
        view.show();
      });
  }

  /** Does something with what is loaded once the log holds something. */
  async #with(act: (view: DueView) => unknown): Promise<void> {
    try {
      this.#view ??= import('./due-view.ts').then(({ openDue }) =>
        openDue(this, this.store, this.#justSettled, this.#word),
      );
      await act(await this.#view);
    } catch {
      // The next try loads it again.
      this.#view = undefined;
      this.#say('notLoaded');
    }
  }

  #act(button: HTMLElement): Promise<void> {
    const { do: action } = button.dataset;
    const keys = button.closest<HTMLElement>('[data-keys]')?.dataset['keys']?.split(' ') ?? [];
    return this.#with(async (view) => {
      if (action === 'look') view.focusOn(keys);
      else if (action === 'save') {
        await view.save(keys);
        this.#say('file.saved');
      } else {
        const isSettled = action === 'settle';
        for (const key of keys)
          if (isSettled) this.#justSettled.add(key);
          else this.#justSettled.delete(key);
        await view.settle(keys, isSettled);
        view.focusOn(keys);
        this.#say(isSettled ? 'settled' : 'undone', notKept(this.store));
      }
    });
  }

  /** @param instead what is said in its place, unless that is empty */
  #say(name: string, instead = ''): void {
    this.inside('[data-said]').textContent = instead || this.#word(name);
  }
}

CaseDue.define('case-due');
