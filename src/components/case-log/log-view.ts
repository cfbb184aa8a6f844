import { announce } from '../../lib/announce.ts';
import {
  entriesBefore,
  isTooMany,
  withEntries,
  type Entries,
  type LogList,
} from '../../lib/case/entries.ts';
import { isEmptyCase, mostEntries, type CaseFile } from '../../lib/case/state.ts';
import type { ChargeState } from '../../model/case-terms.ts';
import type { Word } from '../../lib/fill.ts';
import { momentAt } from '../../lib/japan-moment.ts';
import { newId, type CaseStore } from '../case/case-store.ts';
import {
  chargeFrom,
  eventFrom,
  fillForm,
  object,
  readForm,
  secretOf,
  valuesOfCharge,
  valuesOfEvent,
  type Values,
} from './entry-form.ts';
import { EntryLists } from './entry-list.ts';
import type { LogTools } from './log-tools.ts';
import { putChosenFirst } from './organisation-choice.ts';

/** Draws the log and does what is asked for: writing, changing and taking away, each with a way back. */
export class LogView implements LogTools {
  readonly #root: HTMLElement;
  readonly store: CaseStore;
  readonly word: Word;
  readonly lists: EntryLists;
  /** What the last change has to be taken back with. */
  #before: Entries | undefined;
  /** The entry that a form is about; none while a new one is written. */
  #edited: string | undefined;
  /** The time that was filled in for a new entry, `HH:MM`. */
  #begun = '';

  constructor(root: HTMLElement, store: CaseStore, word: Word) {
    this.#root = root;
    this.store = store;
    this.word = word;
    this.lists = new EntryLists(root, word);
  }

  show(file: Readonly<CaseFile>): void {
    // Nothing comes back of a case that was erased or locked.
    if (isEmptyCase(file)) {
      this.#before = undefined;
      this.#undoButton.hidden = true;
    }
    this.lists.show(file);
  }

  async press(button: HTMLElement): Promise<void> {
    const { list, id } = this.#placeOf(button);
    switch (button.dataset['do']) {
      case 'write':
        return this.#open(list);
      case 'edit':
        return this.#open(list, id);
      case 'remove':
        if (await this.put({ [list]: { [id!]: undefined } }, this.word('removed')))
          this.#undoButton.focus();
        return;
      case 'undo':
        return this.#undo();
      case 'order':
        this.lists.oldestFirst = !this.lists.oldestFirst;
        button.setAttribute('aria-pressed', String(this.lists.oldestFirst));
        return this.show(this.store.file());
      case 'close':
        return this.#dialog(button)?.close();
      case 'paste':
        return (await import('./paste-view.ts')).openPaste(this);
      case 'take':
        return (await import('./paste-view.ts')).takeChosen(this);
      default:
    }
  }

  async submit(form: HTMLFormElement): Promise<void> {
    const dialog = this.#dialog(form)!;
    const list = dialog.dataset['form']!;
    if (list === 'paste') return (await import('./paste-view.ts')).readText(this, form);
    const values = readForm(form);
    const entry = secretOf(values) ?? this.#entryFrom(list as LogList, values);
    if ('word' in entry) return object(form, entry.field, this.word(entry.word));
    const id = this.#edited ?? newId(this.store.file()[list as LogList]);
    const said = this.word(this.#edited ? 'changed' : 'added');
    if (!(await this.put({ [list]: { [id]: entry } }, said)))
      return object(form, undefined, this.word('full', { count: mostEntries }));
    dialog.close();
    // A screen reader does not hear what was said behind the dialog.
    this.say(said, true);
    if (this.#edited) this.#control(id, 'edit')?.focus();
  }

  async choose(field: HTMLInputElement): Promise<void> {
    const { list, id } = this.#placeOf(field);
    if ('files' in field.dataset) {
      const { listFiles } = await import('./evidence-view.ts');
      return listFiles(this, field);
    }
    if (field.name === 'organisation') this.#showOwnName(field.form!);
    if (field.name === 'date') this.#forgetNow(field.form!);
    const charge = id && list === 'charges' && this.store.file().charges[id];
    if (!charge || field.type !== 'radio') return;
    const state = field.value as ChargeState;
    const said = this.word('stateChanged', { state: this.lists.choice('charges', 'state', state) });
    await this.put({ charges: { [id]: { ...charge, state } } }, said);
  }

  async put(entries: Entries, said: string): Promise<boolean> {
    let isFull = false;
    let before: Entries | undefined;
    await this.store.change((file) => {
      const written = withEntries(file, entries);
      isFull = isTooMany(written);
      before = entriesBefore(file, entries);
      return isFull ? file : written;
    });
    if (!isFull) this.#before = before;
    this.say(isFull ? this.word('full', { count: mostEntries }) : said, !isFull);
    return !isFull;
  }

  say(text: string, canUndo = false): void {
    this.#undoButton.hidden = !canUndo;
    announce(this.#root.querySelector('[data-said]')!, text);
  }

  dialogOf(list: string): HTMLDialogElement {
    return this.#root.querySelector<HTMLDialogElement>(`dialog[data-form="${list}"]`)!;
  }

  async #undo(): Promise<void> {
    const before = this.#before;
    if (!before) return;
    await this.store.change((file) => withEntries(file, before));
    this.#before = undefined;
    this.#root.querySelector<HTMLElement>('[data-said]')!.focus();
    this.say(this.word('undone'));
  }

  #open(list: LogList, id?: string): void {
    this.#edited = id;
    const dialog = this.dialogOf(list);
    const form = dialog.querySelector('form')!;
    putChosenFirst(form, this.store.file().stopList);
    fillForm(form, id === undefined ? this.#newValues(list) : this.#valuesOf(list, id));
    this.#showOwnName(form);
    dialog.showModal();
  }

  #newValues(list: LogList): Values {
    const today = this.store.today();
    const now = momentAt(this.store.now().getTime());
    if (list !== 'events') return {};
    this.#begun = now.startsWith(today) ? now.slice(11) : '';
    return { date: today, time: this.#begun };
  }

  #valuesOf(list: LogList, id: string): Values {
    const { events, charges, files } = this.store.file();
    if (list === 'events') return valuesOfEvent(events[id]!);
    return list === 'charges' ? valuesOfCharge(charges[id]!) : { note: files[id]!.note };
  }

  #entryFrom(list: LogList, values: Values) {
    const today = this.store.today();
    if (list === 'events') return eventFrom(values, today);
    if (list === 'charges') return chargeFrom(values, today);
    return { ...this.store.file().files[this.#edited!]!, note: values['note'] ?? '' };
  }

  /** The time that a new entry begins with is right on its own day alone. */
  #forgetNow(form: HTMLFormElement): void {
    const time = form.querySelector<HTMLInputElement>('[name="time"]')!;
    if (!this.#edited && time.value === this.#begun) time.value = '';
  }

  /** A name is asked for of one that is not listed, and of one that has many stations. */
  #showOwnName(form: HTMLFormElement): void {
    const own = form.querySelector<HTMLElement>('[data-own]');
    const chosen = form.querySelector<HTMLSelectElement>('[name="organisation"]');
    if (!own || !chosen) return;
    const station = chosen.selectedOptions[0]?.dataset['part'];
    own.hidden = chosen.value !== '' && !station;
    own.querySelector('[data-own-name]')!.textContent = station ?? own.dataset['own']!;
  }

  #placeOf(control: HTMLElement): { list: LogList; id: string | undefined } {
    const { list, id } = control.closest<HTMLElement>('[data-list]')?.dataset ?? {};
    return { list: list as LogList, id };
  }

  #dialog(part: Element): HTMLDialogElement | null {
    return part.closest('dialog');
  }

  #control(id: string, does: string): HTMLElement | null {
    return this.#root.querySelector(`[data-id="${id}"] [data-do="${does}"]`);
  }

  get #undoButton(): HTMLElement {
    return this.#root.querySelector<HTMLElement>('[data-do="undo"]')!;
  }
}
