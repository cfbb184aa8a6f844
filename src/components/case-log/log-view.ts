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
import { entryLists } from './entry-list.ts';
import { listFiles } from './evidence-view.ts';
import type { LogTools } from './log-tools.ts';
import { askForName, putChosenFirst } from './organisation-choice.ts';

/** What reads a pasted text is as much again as the rest of the log, and not every reader pastes. */
const loadPaste = () => import('./paste-view.ts');

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
export interface LogView {
  show: (file: Readonly<CaseFile>) => void;
  press: (button: HTMLElement) => unknown;
  submit: (form: HTMLFormElement) => unknown;
  /** Takes what a field was changed to. */
  choose: (field: HTMLInputElement) => unknown;
}

/** Begins with an empty place for what was done last, and no drafts. */
export function openLog(host: CaseTool<LogView>): LogView {
  const { store, word } = host;
  const lists = entryLists(host);
  const undoButton = host.inside('[data-do="undo"]');
  const status = host.inside('[data-said]');
  let last: Change | undefined;
  let said = '';
  /** Whether something was not kept when the last was said. */
  let isUnkept = false;
  /** The entry that a form is about, and how it was when the form was opened; neither while a new one is written. */
  let edited: string | undefined;
  let base: Entry | undefined;
  /** What was written into forms that were left with Escape, until the page is left. */
  const drafts = new Map<string, Draft>();
  let wasEmpty = true;
  /** The time that was filled in for a new entry, `HH:MM`. */
  let begun = '';

  const dialogOf = (list: string) => host.inside<HTMLDialogElement>(`dialog[data-form="${list}"]`);
  const draftKey = (list: string) => `${list} ${edited ?? ''}`;

  function show(file: Readonly<CaseFile>): void {
    // Nothing comes back of a case that was erased or locked.
    const isEmpty = isEmptyCase(file);
    if (isEmpty) {
      last = undefined;
      undoButton.hidden = true;
      if (!wasEmpty) drafts.clear();
    }
    wasEmpty = isEmpty;
    if (isUnkept && store.isSaved()) say('');
    lists.show(file);
  }

  async function press(button: HTMLElement): Promise<void> {
    const { list, id } = placeOf(button);
    switch (button.dataset['do']) {
      case 'write':
        return openForm(list);
      case 'edit':
        return openForm(list, id);
      case 'remove':
        await put(
          () => ({ [list]: { [id!]: undefined } }),
          () => word('removed'),
        );
        return undoButton.focus();
      case 'undo':
        return undo();
      case 'order':
        button.setAttribute('aria-pressed', String(lists.turn()));
        return show(store.file());
      case 'close': {
        const dialog = button.closest('dialog')!;
        drafts.delete(draftKey(dialog.dataset['form']!));
        return dialog.close();
      }
      case 'paste':
        return (await loadPaste()).openPaste(tools);
      case 'take':
        return (await loadPaste()).takeChosen(tools);
      default:
    }
  }

  async function submit(form: HTMLFormElement): Promise<void> {
    const dialog = form.closest('dialog')!;
    const name = dialog.dataset['form']!;
    if (name === 'paste') return (await loadPaste()).readText(tools, form);
    const list = name as LogList;
    const values = readForm(form);
    const entry = secretOf(values) ?? entryFrom(list, values);
    if ('word' in entry) return object(form, entry.field, word(entry.word));
    const was = edited;
    const asItWas = { [list]: { [was ?? '']: base } };
    let id = '';
    const isRoom = await put(
      (file) => {
        // What another tab made of it meanwhile is not written over.
        id = was && holds(file, asItWas) ? was : newId(file[list]);
        return { [list]: { [id]: entry } };
      },
      () => word(!was ? 'added' : id === was ? 'changed' : 'bothKept'),
    );
    if (!isRoom) return object(form, undefined, word('full', { count: mostEntries }));
    drafts.delete(draftKey(list));
    dialog.close();
    repeat();
    if (was) host.querySelector<HTMLElement>(`[data-id="${id}"] [data-do="edit"]`)?.focus();
  }

  async function choose(field: HTMLInputElement): Promise<unknown> {
    const { list, id } = placeOf(field);
    if ('files' in field.dataset) return listFiles(tools, field);
    if ('chosen' in field.dataset) askForName(field.form!);
    if (field.name === 'date') forgetNow(field.form!);
    if (!id || list !== 'charges' || field.type !== 'radio') return;
    const state = field.value as ChargeState;
    return put(
      ({ charges: { [id]: charge } }) => ({ charges: { [id]: charge && { ...charge, state } } }),
      () => word('stateChanged', { state: lists.choice('charges', 'state', state) }),
    );
  }

  async function put(make: (file: CaseFile) => Entries, saying: () => string): Promise<boolean> {
    let isFull = false;
    let change: Change | undefined;
    await store.change((file) => {
      const written = make(file);
      const after = withEntries(file, written);
      isFull = isTooMany(after);
      change = { written, before: entriesBefore(file, written) };
      return isFull ? file : after;
    });
    if (!isFull) last = change;
    say(isFull ? word('full', { count: mostEntries }) : notKept(store) || saying(), !isFull);
    return !isFull;
  }

  function say(text: string, canUndo = false): void {
    said = text;
    isUnkept = !store.isSaved();
    undoButton.hidden = !canUndo;
    repeat();
  }

  function repeat(): void {
    announce(status, said);
  }

  async function undo(): Promise<void> {
    const change = last;
    if (!change) return;
    let isAsWritten = true;
    await store.change((file) => {
      isAsWritten = holds(file, change.written);
      return isAsWritten ? withEntries(file, change.before) : file;
    });
    last = undefined;
    status.focus();
    say(notKept(store) || word(isAsWritten ? 'undone' : 'notUndone'));
  }

  function openForm(list: LogList, id?: string): void {
    edited = id;
    const key = draftKey(list);
    const draft = drafts.get(key);
    base = draft ? draft.base : id === undefined ? undefined : store.file()[list][id];
    const dialog = dialogOf(list);
    const form = dialog.querySelector('form')!;
    putChosenFirst(form, store.file().stopList);
    fillForm(form, draft?.values ?? (base ? valuesOf(base) : newValues(list)));
    askForName(form);
    const before = JSON.stringify(readForm(form));
    // Escape, and “back” on a phone, may come by mistake.
    dialog.oncancel = () => {
      const values = readForm(form);
      if (!draft && JSON.stringify(values) === before) return;
      drafts.set(key, { values, base });
      say(word('draftKept'));
    };
    dialog.showModal();
  }

  function newValues(list: LogList): Values {
    const today = store.today();
    const now = momentAt(store.now().getTime());
    if (list !== 'events') return {};
    begun = now.startsWith(today) ? now.slice(11) : '';
    return { date: today, time: begun };
  }

  function entryFrom(list: LogList, values: Values) {
    const today = store.today();
    if (list === 'events') return eventFrom(values, today);
    if (list === 'charges') return chargeFrom(values, today);
    return { ...(base as EvidenceFile), note: values['note'] ?? '' };
  }

  /** The time that a new entry begins with is right on its own day alone. */
  function forgetNow(form: HTMLFormElement): void {
    const time = form.querySelector<HTMLInputElement>('[name="time"]')!;
    if (!edited && time.value === begun) time.value = '';
  }

  const tools: LogTools = { store, word, lists, put, say, repeat, dialogOf };
  return { show, press, submit, choose };
}

function placeOf(control: HTMLElement): { list: LogList; id: string | undefined } {
  const { list, id } = control.closest<HTMLElement>('[data-list]')?.dataset ?? {};
  return { list: list as LogList, id };
}
