const filtered = '#show?';

/**
 * Narrows the directory down to what the reader looks for, and keeps that in the page's anchor.
 * The code for it is loaded with the first choice, or with an anchor that carries one.
 */
class ContactDirectory extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.addEventListener('submit', (event) => event.preventDefault());
    const load = async () => {
      const { directoryView } = await import('./directory-view.ts');
      return directoryView(this, form);
    };
    let view: ReturnType<typeof load> | undefined;
    const follow = async () => {
      if (view || location.hash.startsWith(filtered)) (await (view ??= load())).follow();
    };
    form.addEventListener('input', async () => (await (view ??= load())).choose());
    window.addEventListener('hashchange', follow);
    document.addEventListener('contact-cards-refreshed', async () => (await view)?.refresh());
    void follow();
  }
}

customElements.define('contact-directory', ContactDirectory);
