import { wordsOf } from '../../lib/fill.ts';
import { CustomElement } from '../custom-element/custom-element.ts';
import { kept } from '../kept/store.ts';
import { fillIn } from './filled-in.ts';

/** The event that says that sheets were added to the page. */
export const sheetsAdded = 'sheets-added';

/** Shows on the page's sheets what is kept on this device, while its box is ticked. Keeps and sends nothing. */
class FilledIn extends CustomElement {
  protected start(): void {
    this.hidden = false;
    this.listen(this, 'change', () => this.#show());
    this.listen(document, sheetsAdded, () => this.#show());
    // A browser may bring the tick back with the page.
    this.#show();
  }

  #show(): void {
    const wanted = this.inside<HTMLInputElement>('input').checked;
    fillIn(document, wanted ? kept : undefined, wordsOf(this), (iso) =>
      new Date(iso).toLocaleString(document.documentElement.lang, {
        dateStyle: 'medium',
        timeStyle: 'short',
      }),
    );
  }
}

FilledIn.define('filled-in');
