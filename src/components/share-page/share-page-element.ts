import { sharedAddress } from './shared-address.ts';

/** Shares the page's address and nothing else: by the device's own way, else by copying it. */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const said = this.querySelector('output')!;
    this.querySelector('button')!.addEventListener('click', async () => {
      const url = sharedAddress(location.href);
      try {
        if (navigator.share) return await navigator.share({ url });
        await navigator.clipboard.writeText(url);
        said.textContent = this.dataset['copied']!;
      } catch (error) {
        // A reader who closes the device's list has changed their mind.
        if ((error as Error).name !== 'AbortError') said.textContent = url;
      }
    });
  }
}

customElements.define('share-page', SharePage);
