import { wordsOf, type Word } from '../../lib/fill.ts';
import { isEmptyCase } from '../../lib/case/state.ts';
import { CaseElement } from '../case/case-element.ts';

/** Shows what can be done with the whole case. What it does is loaded when it is first asked for. */
class CaseFileTools extends CaseElement {
  readonly word: Word = wordsOf(this);

  protected start(): void {
    this.listen(this, 'click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('button[data-do]:not(case-notice *)');
      if (button) void this.#act(button.dataset['do']!);
    });
    this.listen(this, 'submit', (event) => {
      const form = (event.target as Element).closest<HTMLElement>('form[data-do]');
      if (!form) return;
      event.preventDefault();
      void this.#act(form.dataset['do']!);
    });
    this.listen(this, 'change', ({ target }) => {
      if ((target as HTMLInputElement).name === 'file') void this.#act('read');
    });
    this.use();
  }

  protected show(): void {
    const { store } = this;
    const isOpen = !store.isLocked();
    this.reveal(isOpen ? store.place() : '', ['tab', 'device']);
    this.reveal(isOpen && store.isSealed() ? 'sealed' : '', ['sealed']);
    // A document that was drawn goes with what it was drawn from.
    if (isEmptyCase(store.file())) {
      this.reveal('', ['dossier']);
      for (const place of this.querySelectorAll('[data-dossier]')) place.replaceChildren();
    }
    this.reveal(store.unreadable() === undefined ? '' : 'unreadable', ['unreadable']);
  }

  /** Of the parts by these names, shows the one that is asked for and hides the others. */
  reveal(shown: string, among: string[]): void {
    for (const name of among)
      for (const part of this.querySelectorAll(`[data-when="${name}"]`))
        part.toggleAttribute('hidden', name !== shown);
  }

  async #act(action: string): Promise<void> {
    try {
      const { act } = await import('./file-actions.ts');
      const said = await act(this, this.store, action);
      if (said !== undefined) this.say(said);
    } catch {
      this.say(this.word('notLoaded'));
    }
  }

  /** Tells the reader something, and brings the keyboard there. */
  say(text: string): void {
    const place = this.inside('.case-file__said');
    place.textContent = text;
    if (text !== '') place.focus();
  }
}

CaseFileTools.define('case-file');
