import { CustomElement } from '../custom-element/custom-element.ts';

const filtered = '#show?';

/**
 * Narrows the directory down to what the reader looks for, and keeps that in the page's anchor.
 * The code for it is loaded with the first choice, or with an anchor that carries one.
 */
export class ContactDirectory extends CustomElement {
  protected start(): void {
    const form = this.inside<HTMLFormElement>('form');
    const fold = this.inside<HTMLDetailsElement>('details:has(form)');
    const load = async () => {
      const { directoryView } = await import('./directory-view.ts');
      return directoryView(this, form);
    };
    let view: ReturnType<typeof load> | undefined;
    const shown = () => (view ??= load());
    const follow = () => {
      if (view || location.hash.startsWith(filtered)) void shown().then(({ follow }) => follow());
    };
    const choose = () => void shown().then(({ choose }) => choose());
    this.listen(form, 'submit', (event) => {
      event.preventDefault();
      fold.open = false;
      void shown().then(({ goToList }) => goToList());
    });
    this.listen(form, 'input', choose);
    this.listen(this.inside('input[name="voiceless"]'), 'input', choose);
    const refresh = () => void shown().then(({ refresh }) => refresh());
    // Counts what is open now as soon as the reader looks.
    this.listen(fold, 'toggle', refresh);
    this.listen(window, 'hashchange', follow);
    this.listen(document, 'contact-cards-refreshed', () => view && refresh());
    follow();
  }
}

ContactDirectory.define('contact-directory');
