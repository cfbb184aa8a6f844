import type { CaseFile } from '../../lib/case/state.ts';
import { CustomElement } from '../custom-element/custom-element.ts';
import { caseStore, type CaseStore } from './case-store.ts';

/** An element that shows the case file and every change of it. */
export abstract class CaseElement extends CustomElement {
  protected readonly store: CaseStore = caseStore;
  #stop?: () => void;

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

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }
}
