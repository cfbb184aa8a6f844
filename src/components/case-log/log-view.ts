import { announce } from '../../lib/announce.ts';
import {
  entriesBefore,
  holds,
  isTooMany,
  withEntries,
  type Entries,
  type LogList,
} from '../../lib/case/entries.ts';
import {
  isEmptyCase,
  mostEntries,
  type CaseEvent,
  type CaseFile,
  type Charge,
  type EvidenceFile,
} from '../../lib/case/state.ts';
import type { ChargeState } from '../../model/case-terms.ts';
import { momentAt } from '../../lib/japan-moment.ts';
import { newId } from '../case/case-store.ts';
import type { CaseTool } from '../case/case-tool.ts';
import { notKept } from '../case/not-kept.ts';
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
import { listFiles } from './evidence-view.ts';
import type { LogTools } from './log-tools.ts';
import { askForName, putChosenFirst } from './organisation-choice.ts';

type Entry = CaseEvent | Charge | EvidenceFile;

/** What was written last, and what it is taken back with. */
interface Change {
  written: Entries;
  before: Entries;
}

/** What stood in a form that was left, and the entry it is about as it was then. */
interface Draft {
  values: Values;
  base: Entry | undefined;
}

function valuesOf(entry: Entry): Values {
  if ('kind' in entry) return valuesOfEvent(entry);
  return 'merchant' in entry ? valuesOfCharge(entry) : { note: entry.note };
}

/** Draws the log and does what is asked for: writing, changing and taking away, each with a way back. */
export class LogView implements LogTools {
  readonly #host: CaseTool<LogView>;
  readonly store;
  readonly word;
  readonly lists: EntryLists;
  #last: Change | undefined;
  #said = '';
  /** Whether something was not kept when the last was said. */
  #isUnkept = false;
  /** The entry that a form is about, and how it was when the form was opened; neither while a new one is written. */
  #edited: string | undefined;
  #base: Entry | undefined;
  /** What was written into forms that were left with Escape, until the page is left. */
  readonly #drafts = new Map<string, Draft>();
  #wasEmpty = true;
  /** The time that was filled in for a new entry, `HH:MM`. */
  #begun = '';

  constructor(host: CaseTool<LogView>) {
    this.#host = host;
    this.store = host.store;
    this.word = host.word;
    this.lists = new EntryLists(host, host.word);
  }

  show(file: Readonly<CaseFile>): void {
    // Nothing comes back of a case that was erased or locked.
    const isEmpty = isEmptyCase(file);
    if (isEmpty) {
      this.#last = undefined;
      this.#undoButton.hidden = true;
      if (!this.#wasEmpty) this.#drafts.clear();
    }
    this.#wasEmpty = isEmpty;
    if (this.#isUnkept && this.store.isSaved()) this.say('');
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
        await this.put(
          () => ({ [list]: { [id!]: undefined } }),
          () => this.word('removed'),
        );
        return this.#undoButton.focus();
      case 'undo':
        return this.#undo();
      case 'order':
        this.lists.oldestFirst = !this.lists.oldestFirst;
        button.setAttribute('aria-pressed', String(this.lists.oldestFirst));
        return this.show(this.store.file());
      case 'close':
        this.#drafts.delete(this.#draftKey(this.#dialog(button)!.dataset['form']!));
        return this.#dialog(button)!.close();
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
    const edited = this.#edited;
    const base = { [list]: { [edited ?? '']: this.#base } };
    let id = '';
    const isRoom = await this.put(
      (file) => {
        // What another tab made of it meanwhile is not written over.
        id = edited && holds(file, base) ? edited : newId(file[list as LogList]);
        return { [list]: { [id]: entry } };
      },
      () => this.word(!edited ? 'added' : id === edited ? 'changed' : 'bothKept'),
    );
    if (!isRoom) return object(form, undefined, this.word('full', { count: mostEntries }));
    this.#drafts.delete(this.#draftKey(list));
    dialog.close();
    this.repeat();
    if (edited) this.#control(id, 'edit')?.focus();
  }

  async choose(field: HTMLInputElement): Promise<void> {
    const { list, id } = this.#placeOf(field);
    if ('files' in field.dataset) return listFiles(this, field);
    if ('chosen' in field.dataset) askForName(field.form!);
    if (field.name === 'date') this.#forgetNow(field.form!);
    if (!id || list !== 'charges' || field.type !== 'radio') return;
    const state = field.value as ChargeState;
    await this.put(
      ({ charges: { [id]: charge } }) => ({ charges: { [id]: charge && { ...charge, state } } }),
      () => this.word('stateChanged', { state: this.lists.choice('charges', 'state', state) }),
    );
  }

  async put(make: (file: CaseFile) => Entries, said: () => string): Promise<boolean> {
    let isFull = false;
    let last: Change | undefined;
    await this.store.change((file) => {
      const written = make(file);
      const after = withEntries(file, written);
      isFull = isTooMany(after);
      last = { written, before: entriesBefore(file, written) };
      return isFull ? file : after;
    });
    if (!isFull) this.#last = last;
    this.say(
      isFull ? this.word('full', { count: mostEntries }) : notKept(this.store) || said(),
      !isFull,
    );
    return !isFull;
  }

  say(text: string, canUndo = false): void {
    this.#said = text;
    this.#isUnkept = !this.store.isSaved();
    this.#undoButton.hidden = !canUndo;
    this.repeat();
  }

  repeat(): void {
    announce(this.#host.inside('[data-said]'), this.#said);
  }

  dialogOf(list: string): HTMLDialogElement {
    return this.#host.inside(`dialog[data-form="${list}"]`);
  }

  async #undo(): Promise<void> {
    const last = this.#last;
    if (!last) return;
    let isAsWritten = true;
    await this.store.change((file) => {
      isAsWritten = holds(file, last.written);
      return isAsWritten ? withEntries(file, last.before) : file;
    });
    this.#last = undefined;
    this.#host.inside('[data-said]').focus();
    this.say(notKept(this.store) || this.word(isAsWritten ? 'undone' : 'notUndone'));
  }

  #open(list: LogList, id?: string): void {
    this.#edited = id;
    const key = this.#draftKey(list);
    const draft = this.#drafts.get(key);
    this.#base = draft ? draft.base : id === undefined ? undefined : this.store.file()[list][id];
    const dialog = this.dialogOf(list);
    const form = dialog.querySelector('form')!;
    putChosenFirst(form, this.store.file().stopList);
    fillForm(form, draft?.values ?? (this.#base ? valuesOf(this.#base) : this.#newValues(list)));
    askForName(form);
    const begun = JSON.stringify(readForm(form));
    // Escape, and “back” on a phone, may come by mistake.
    dialog.oncancel = () => {
      const values = readForm(form);
      if (!draft && JSON.stringify(values) === begun) return;
      this.#drafts.set(key, { values, base: this.#base });
      this.say(this.word('draftKept'));
    };
    dialog.showModal();
  }

  #draftKey(list: string): string {
    return `${list} ${this.#edited ?? ''}`;
  }

  #newValues(list: LogList): Values {
    const today = this.store.today();
    const now = momentAt(this.store.now().getTime());
    if (list !== 'events') return {};
    this.#begun = now.startsWith(today) ? now.slice(11) : '';
    return { date: today, time: this.#begun };
  }

  #entryFrom(list: LogList, values: Values) {
    const today = this.store.today();
    if (list === 'events') return eventFrom(values, today);
    if (list === 'charges') return chargeFrom(values, today);
    return { ...(this.#base as EvidenceFile), note: values['note'] ?? '' };
  }

  /** The time that a new entry begins with is right on its own day alone. */
  #forgetNow(form: HTMLFormElement): void {
    const time = form.querySelector<HTMLInputElement>('[name="time"]')!;
    if (!this.#edited && time.value === this.#begun) time.value = '';
  }

  #placeOf(control: HTMLElement): { list: LogList; id: string | undefined } {
    const { list, id } = control.closest<HTMLElement>('[data-list]')?.dataset ?? {};
    return { list: list as LogList, id };
  }

  #dialog(part: Element): HTMLDialogElement | null {
    return part.closest('dialog');
  }

  #control(id: string, does: string): HTMLElement | null {
    return this.#host.querySelector(`[data-id="${id}"] [data-do="${does}"]`);
  }

  get #undoButton(): HTMLElement {
    return this.#host.inside('[data-do="undo"]');
  }
}

export const open = (host: CaseTool<LogView>): LogView => new LogView(host);
