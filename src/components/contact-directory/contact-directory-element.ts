const filtered = '#show?';

/**
 * Narrows the directory down to what the reader looks for, and keeps that in the page's anchor.
 * The code for it is loaded with the first choice, or with an anchor that carries one.
 */
export class ContactDirectory extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      form.closest('details')!.open = false;
      const heading = this.querySelector<HTMLElement>('.directory-group:not([hidden]) h2');
      if (!heading) return;
      heading.tabIndex = -1;
      heading.focus();
    });
    const load = async () => {
      const { directoryView } = await import('./directory-view.ts');
      return directoryView(this, form);
    };
    let view: ReturnType<typeof load> | undefined;
    const follow = async () => {
      if (view || location.hash.startsWith(filtered)) (await (view ??= load())).follow();
    };
    form.addEventListener('input', async () => (await (view ??= load())).choose());
    // Counts what is open now as soon as the reader looks.
    form.closest('details')?.addEventListener('toggle', async () => {
      (await (view ??= load())).refresh();
    });
    window.addEventListener('hashchange', follow);
    document.addEventListener('contact-cards-refreshed', async () => (await view)?.refresh());
    void follow();
  }
}

customElements.define('contact-directory', ContactDirectory);
