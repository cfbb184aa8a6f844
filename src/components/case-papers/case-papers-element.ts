import { wordsOf } from '../../lib/fill.ts';
import type { CaseFile, OwnWordName } from '../../lib/case/state.ts';
import { CaseElement } from '../case/case-element.ts';
import type { PaperView } from './paper-view.ts';

/**
 * Makes of the papers to fill in by hand ones that are filled from the case. What fills them is
 * loaded when a paper is chosen.
 */
class CasePapers extends CaseElement {
  readonly #word = wordsOf(this);
  #view: PaperView | undefined;

  protected start(): void {
    this.listen(this, 'change', ({ target }) => void this.#changed(target as HTMLElement));
    this.listen(this, 'input', ({ target }) => this.#view?.edited(target as HTMLElement));
    this.listen(this, 'click', (event) => void this.#view?.clicked(event));
    this.listen(window, 'afterprint', () => this.#view?.printed());
    this.use();
  }

  protected show(file: Readonly<CaseFile>): void {
    for (const field of this.#ownFields)
      // What is being typed is not taken away.
      if (field !== document.activeElement) field.value = file.own[nameOf(field)];
    this.#view?.refresh();
  }

  get #ownFields() {
    return this.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-own]');
  }

  async #changed(target: HTMLElement): Promise<void> {
    if (target.matches('[data-own]')) await this.#keep(target as HTMLInputElement);
    else if (target.matches('[data-paper-choice]'))
      try {
        const { PaperView } = await import('./paper-view.ts');
        this.#view ??= new PaperView(this, this.store, this.#word);
        await this.#view.choose();
      } catch {
        this.inside('[data-said]').textContent = this.#word('notLoaded');
      }
    else if (target.matches('[data-addressee]')) this.#view?.address();
  }

  async #keep(field: HTMLInputElement): Promise<void> {
    const { secretIn } = await import('../../lib/case/secrets.ts');
    const name = nameOf(field);
    const text = field.value.trim();
    const isSecret = secretIn(text) !== undefined;
    this.inside('[data-refused]').textContent = isSecret ? this.#word('secret') : '';
    if (isSecret) return;
    await this.store.change((file) => ({ ...file, own: { ...file.own, [name]: text } }));
  }
}

const nameOf = (field: HTMLElement) => field.dataset['own'] as OwnWordName;

CasePapers.define('case-papers');
