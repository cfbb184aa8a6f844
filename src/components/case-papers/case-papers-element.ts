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
  /** What was typed and is not in the case yet: nothing is shown over it. */
  readonly #touched = new Set<OwnField>();
  /** Fields that hold a secret, which was not taken. */
  readonly #refused = new Set<OwnField>();

  protected start(): void {
    this.listen(this, 'change', ({ target }) => void this.#changed(target as HTMLElement));
    this.listen(this, 'input', ({ target }) => {
      if (isOwn(target as HTMLElement)) this.#touched.add(target as OwnField);
      else this.#view?.edited(target as HTMLElement);
    });
    this.listen(this, 'click', (event) => void this.#view?.clicked(event));
    this.listen(window, 'afterprint', () => this.#view?.printed());
    this.use();
  }

  protected show(file: Readonly<CaseFile>): void {
    for (const field of this.#ownFields)
      // What is being typed is not taken away.
      if (field !== document.activeElement && !this.#touched.has(field))
        field.value = file.own[nameOf(field)];
    this.#view?.refresh();
  }

  get #ownFields() {
    return this.querySelectorAll<OwnField>('[data-own]');
  }

  async #changed(target: HTMLElement): Promise<void> {
    try {
      if (isOwn(target)) await this.#keep(target as OwnField);
      else if (target.matches('[data-paper-choice]')) {
        const { PaperView } = await import('./paper-view.ts');
        this.#view ??= new PaperView(this, this.store, this.#word);
        await this.#view.choose();
      } else if (target.matches('[data-addressee]')) this.#view?.address();
    } catch {
      this.inside('[data-said]').textContent = this.#word('notLoaded');
    }
  }

  async #keep(field: OwnField): Promise<void> {
    // Before anything is waited for: what comes meanwhile may change the field.
    const name = nameOf(field);
    const text = field.value.trim();
    this.#touched.add(field);
    const { secretIn } = await import('../../lib/case/secrets.ts');
    const isSecret = secretIn(text) !== undefined;
    this.#refused[isSecret ? 'add' : 'delete'](field);
    const part = field.closest('fieldset')!;
    const isRefused = [...this.#refused].some((one) => part.contains(one));
    const refusal = part.querySelector('[data-refused]')!;
    // Where the reader looks: the end of the part is out of sight on a phone.
    if (isSecret) field.closest('label')!.after(refusal);
    refusal.textContent = isRefused ? this.#word('secret') : '';
    field.setAttribute('aria-invalid', String(isSecret));
    if (!isSecret)
      await this.store.change((file) => ({ ...file, own: { ...file.own, [name]: text } }));
    if (field.value.trim() === text) this.#touched.delete(field);
  }
}

type OwnField = HTMLInputElement | HTMLTextAreaElement;

const isOwn = (field: HTMLElement) => field.matches('[data-own]');
const nameOf = (field: HTMLElement) => field.dataset['own'] as OwnWordName;

CasePapers.define('case-papers');
