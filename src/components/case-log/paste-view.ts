import { knownAmong, type Known } from '../../lib/case/known-charges.ts';
import { readPasted, type ReadCharge } from '../../lib/case/pasted.ts';
import type { Entries } from '../../lib/case/entries.ts';
import { mostEntries } from '../../lib/case/state.ts';
import { newId } from '../case/case-store.ts';
import { object } from './entry-form.ts';
import type { LogView } from './log-view.ts';

/** How many lines are shown that could not be read. */
const mostUnread = 50;

let read: { charge: ReadCharge; known: Known | undefined }[] = [];

/** Opens the empty field for a text. */
export function openPaste(view: LogView): void {
  const dialog = view.dialogOf('paste');
  const form = dialog.querySelector('form')!;
  form.reset();
  object(form, undefined, '');
  part(dialog, '[data-read]').hidden = true;
  dialog.showModal();
}

/** Reads the text and proposes what was found; nothing is taken yet. */
export function readText(view: LogView, form: HTMLFormElement): void {
  const field = form.querySelector('textarea')!;
  const { charges, unread, secrets } = readPasted(field.value, view.store.today());
  if (secrets.length > 0) field.value = '';
  const known = knownAmong(charges, view.store.file().charges);
  read = charges.map((charge, at) => ({ charge, known: known[at] }));

  part(form, '[data-read]').hidden = false;
  const found = part(form, '[data-found]');
  found.textContent = view.word(read.length ? 'paste.found' : 'paste.none', { count: read.length });
  const skipped = part(form, '[data-skipped]');
  skipped.hidden = secrets.length === 0;
  skipped.textContent = secrets.length ? view.word('paste.secret') : '';
  part(form, 'ol').replaceChildren(...read.map((one) => proposal(view, one.charge, one.known)));
  part(form, '[data-do="take"]').hidden = read.length === 0;
  part(form, '[data-unread]').hidden = unread.length === 0;
  part(form, '[data-unread] ul').replaceChildren(...unread.slice(0, mostUnread).map(line));
  found.focus();
  found.scrollIntoView({ block: 'nearest' });
}

function proposal(view: LogView, charge: ReadCharge, known: Known | undefined): HTMLElement {
  const { lists, word } = view;
  const slots = lists.ofCharge(charge);
  const item = lists.copy('read', {
    ...slots,
    named: [slots['at'], slots['what'], slots['amount']].join(' '),
    state: charge.kind === 'charge' ? '' : lists.choice('charges', 'state', 'refunded'),
    mark: [
      known ? word(`paste.${known.mark}`) : '',
      charge.isDayGuessed ? word('paste.guessed') : '',
    ]
      .join(' ')
      .trim(),
  });
  item.querySelector('input')!.checked = known?.mark !== 'kept';
  item.querySelector('[data-lines]')!.append(...charge.lines.map(line));
  return item;
}

/** Writes the chosen ones into the log. */
export async function takeChosen(view: LogView): Promise<void> {
  const dialog = view.dialogOf('paste');
  const boxes = [...dialog.querySelectorAll<HTMLInputElement>('ol input')];
  const chosen = read.filter((_, at) => boxes[at]?.checked);
  const file = view.store.file();
  const charges: NonNullable<Entries['charges']> = {};
  for (const { charge, known } of chosen) {
    const { used, merchant, amount, order, lastDigits, kind } = charge;
    const kept = known?.mark === 'refund-of' ? file.charges[known.id] : undefined;
    if (kept && known?.mark === 'refund-of') charges[known.id] = { ...kept, state: 'refunded' };
    else
      charges[newId({ ...file.charges, ...charges })] = {
        ...{ used, merchant, amount, order, lastDigits, issuer: '', stated: '' },
        state: kind === 'charge' ? 'noticed' : 'refunded',
      };
  }
  const form = dialog.querySelector('form')!;
  if (!(await view.put({ charges }, view.word('paste.taken', { count: chosen.length }))))
    return object(form, undefined, view.word('full', { count: mostEntries }));
  form.reset();
  dialog.close();
}

function line(text: string): HTMLElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}

function part(root: ParentNode, selector: string): HTMLElement {
  return root.querySelector<HTMLElement>(selector)!;
}
