import type { CaseFile, OwnWordName } from '../../lib/case/state.ts';
import { CaseTool } from '../case/case-tool.ts';
import type { PaperView } from './paper-view.ts';

/** A field for what papers say of a person. */
type OwnField = HTMLInputElement | HTMLTextAreaElement;

const nameOf = (field: HTMLElement) => field.dataset['own'] as OwnWordName;

/**
 * Makes of the papers to fill in by hand ones that are filled from the case. What fills them is
 * loaded when a paper is chosen, or something is typed for one.
 */
class CasePapers extends CaseTool<PaperView> {
  /** What was typed and is not in the case yet: nothing is shown over it. */
  readonly #touched = new Set<OwnField>();
  /** Fields that hold a secret, which was not taken. */
  readonly #refused = new Set<OwnField>();

  protected start(): void {
    this.hear<OwnField>('change', '[data-own]', (field) => this.#keep(field));
    this.hear('change', '[data-paper-choice]', () => this.with((view) => view.choose()));
    this.hear('change', '[data-addressee]', () => this.view?.address());
    this.listen(this, 'input', ({ target }) => {
      const field = target as OwnField;
      if (nameOf(field)) this.#touched.add(field);
      else this.view?.edited(field);
    });
    this.listen(this, 'click', (event) => void this.view?.clicked(event));
    this.listen(window, 'afterprint', () => this.view?.printed());
    this.use();
  }

  protected async load() {
    return (await import('../case/views.ts')).openPapers;
  }

  /** Keeps what was typed while the script could not be had. */
  protected override opened(): void {
    for (const field of this.#touched) void this.#keep(field);
  }

  protected show(file: Readonly<CaseFile>): void {
    for (const field of this.querySelectorAll<OwnField>('[data-own]'))
      // What is being typed is not taken away.
      if (field !== document.activeElement && !this.#touched.has(field))
        field.value = file.own[nameOf(field)];
    this.view?.refresh();
  }

  /** Takes into the case what was typed. */
  async #keep(field: OwnField): Promise<void> {
    // Before anything is waited for: what comes meanwhile may change the field.
    const text = field.value.trim();
    this.#touched.add(field);
    await this.with(async (view) => {
      const isRefused = view.isSecret(text);
      this.#refused[isRefused ? 'add' : 'delete'](field);
      const part = field.closest('fieldset')!;
      const hasRefused = [...this.#refused].some((one) => part.contains(one));
      const refusal = part.querySelector('[data-refused]')!;
      // Where the reader looks: the end of the part is out of sight on a phone.
      if (isRefused) field.closest('label')!.after(refusal);
      refusal.textContent = hasRefused ? this.word('secret') : '';
      field.setAttribute('aria-invalid', String(isRefused));
      if (!isRefused)
        await this.store.change((file) => ({
          ...file,
          own: { ...file.own, [nameOf(field)]: text },
        }));
      if (field.value.trim() === text) this.#touched.delete(field);
    });
  }
}

CasePapers.define('case-papers');
