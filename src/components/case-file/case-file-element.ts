import { isEmptyCase } from '../../lib/case/state.ts';
import { CaseTool } from '../case/case-tool.ts';
import type { FileAction } from './file-actions.ts';

/** Shows what can be done with the whole case. What it does is loaded when it is first asked for. */
class CaseFileTools extends CaseTool<FileAction> {
  protected start(): void {
    const actFor = ({ dataset }: HTMLElement) => this.with((act) => act(dataset['do']!));
    this.hear('click', 'button[data-do]', actFor);
    this.hear('submit', 'form[data-do]', actFor);
    this.hear('change', '[name="file"]', () => this.with((act) => act('read')));
    this.use();
  }

  protected async load() {
    return (await import('../case/views.ts')).openFile;
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

  /** Tells the reader something, and brings the keyboard there. */
  override say(text: string): void {
    const place = this.inside('.case-file__said');
    place.textContent = text;
    if (text !== '') place.focus();
  }
}

CaseFileTools.define('case-file');
