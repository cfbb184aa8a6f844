import { kept } from '../kept/store.ts';
import { fillIn, type FilledInWords } from './filled-in.ts';

/** The event that says that sheets were added to the page. */
export const sheetsAdded = 'sheets-added';

/** Shows on the page's sheets what is kept on this device, while its box is ticked. Keeps and sends nothing. */
class FilledIn extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('change', this.#show);
    document.addEventListener(sheetsAdded, this.#show);
    // A browser may bring the tick back with the page.
    this.#show();
  }

  disconnectedCallback(): void {
    document.removeEventListener(sheetsAdded, this.#show);
  }

  #show = (): void => {
    const wanted = this.querySelector('input')!.checked;
    const words = JSON.parse(this.dataset['words']!) as FilledInWords;
    fillIn(document, wanted ? kept : undefined, words, (iso) =>
      new Date(iso).toLocaleString(document.documentElement.lang, {
        dateStyle: 'medium',
        timeStyle: 'short',
      }),
    );
  };
}

customElements.define('filled-in', FilledIn);
