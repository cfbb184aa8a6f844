import { CustomElement } from '../custom-element/custom-element.ts';
import { sharedAddress } from './shared-address.ts';

/** Shares the page's address and nothing else: by the device's own way, else by copying it. */
class SharePage extends CustomElement {
  protected start(): void {
    this.hidden = false;
    this.listen(this.inside('button'), 'click', () => void this.#share());
  }

  async #share(): Promise<void> {
    const said = this.inside('output');
    const url = sharedAddress(location);
    try {
      if (navigator.share) return await navigator.share({ url });
      await navigator.clipboard.writeText(url);
      said.textContent = this.dataset['copied']!;
    } catch (error) {
      // A reader who closes the device's list has changed their mind.
      if ((error as Error).name !== 'AbortError') said.textContent = url;
    }
  }
}

SharePage.define('share-page');
