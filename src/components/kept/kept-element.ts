import { CustomElement } from '../custom-element/custom-element.ts';
import { kept, type KeptStore } from './store.ts';

/** An element that shows what is kept on the device, and every change of it. */
export abstract class KeptElement extends CustomElement {
  store = kept;
  #stop?: () => void;

  /** Shows what the store holds now. */
  protected abstract show(): void;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  /** Shows this store from now on; the device's own until told otherwise. */
  use(store: KeptStore): void {
    this.#stop?.();
    this.store = store;
    this.#stop = store.subscribe(() => this.show());
    this.show();
    // The notice inside speaks of the same store.
    if (store !== kept) this.querySelector<KeptElement>('kept-notice')?.use(store);
  }
}
