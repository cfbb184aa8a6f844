import type { CaseFile } from '../../lib/case/state.ts';
import { wordsOf } from '../../lib/fill.ts';
import { CustomElement } from '../custom-element/custom-element.ts';
import { caseStore, type CaseStore } from './case-store.ts';

/** An element that shows the case file and every change of it. */
export abstract class CaseElement extends CustomElement {
  readonly store: CaseStore = caseStore;
  /** The words that the element brings. */
  readonly word = wordsOf(this);
  #stop?: () => void;
  /** Whether it was said that a script could not be had. */
  #isMissed = false;

  /**
   * Shows what the file holds now: at the start, and after every change, also one of another tab.
   * While a passphrase locks the file it is an empty one.
   */
  protected abstract show(file: Readonly<CaseFile>): void;

  /** Begins to show the file. */
  protected use(): void {
    this.#stop?.();
    this.#stop = this.store.subscribe(() => this.show(this.store.file()));
    this.show(this.store.file());
  }

  /** Hears of its own parts; those of the notices about keeping are none. */
  protected hear<Part extends HTMLElement>(
    name: 'click' | 'change' | 'submit',
    selector: string,
    act: (part: Part) => unknown,
  ): void {
    this.listen(this, name, (event) => {
      const part = (event.target as Element).closest<Part>(selector);
      if (!part || part.closest('case-notice, kept-notice')) return;
      // No form of a case is sent anywhere.
      if (name === 'submit') event.preventDefault();
      void act(part);
    });
  }

  /** Does something that may load a script; says so where that cannot be had. */
  protected async attempt(act: () => unknown): Promise<void> {
    if (this.#isMissed) this.say('');
    this.#isMissed = false;
    try {
      await act();
    } catch (error) {
      this.#isMissed = true;
      this.say(this.word('notLoaded'));
      throw error;
    }
  }

  /** Tells the reader something. */
  say(text: string): void {
    this.inside('[data-said]').textContent = text;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }
}
