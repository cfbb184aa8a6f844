/** Shows its sentences large, to hold up to someone. */
class PhraseList extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', async () => {
      const { showPhrases } = await import('./phrase-view.ts');
      showPhrases(this, button.dataset);
    });
  }
}

customElements.define('phrase-list', PhraseList);
