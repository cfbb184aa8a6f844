import { knownAmong, type Known } from '../../lib/case/known-charges.ts';
import { readPasted, type ReadCharge } from '../../lib/case/pasted.ts';
import { element } from '../../lib/element.ts';
import { mostEntries, type Charge } from '../../lib/case/state.ts';
import { plainLine } from '../../lib/case/yen.ts';
import { newId } from '../case/case-store.ts';
import { object, readForm, secretOf } from './entry-form.ts';
import { askForName, issuerIn, putChosenFirst } from './organisation-choice.ts';
import type { LogTools } from './log-tools.ts';

/** How many lines are shown that could not be read. */
const mostUnread = 50;

let read: { charge: ReadCharge; known: Known | undefined }[] = [];

/** Opens the empty field for a text. */
export function openPaste(tools: LogTools): void {
  const dialog = tools.dialogOf('paste');
  const form = dialog.querySelector('form')!;
  form.reset();
  object(form, undefined, '');
  part(dialog, '[data-read]').hidden = true;
  dialog.showModal();
}

/** Reads the text and proposes what was found; nothing is taken yet. */
export function readText(tools: LogTools, form: HTMLFormElement): void {
  const field = form.querySelector('textarea')!;
  const lines = field.value.split('\n');
  const { charges, unread, secrets } = readPasted(field.value, tools.store.today());
  if (secrets.length > 0) field.value = '';
  const file = tools.store.file();
  const known = knownAmong(charges, file.charges);
  read = charges.map((charge, at) => ({ charge, known: known[at] }));

  part(form, '[data-read]').hidden = false;
  const found = part(form, '[data-found]');
  found.textContent = tools.word(read.length ? 'paste.found' : 'paste.none', {
    count: read.length,
  });
  const skipped = part(form, '[data-skipped]');
  skipped.hidden = secrets.length === 0;
  skipped.textContent = secrets.length ? tools.word('paste.secret') : '';
  part(form, 'ol').replaceChildren(...read.map((one) => proposal(tools, one.charge, one.known)));
  for (const only of ['[data-do="take"]', '[data-whose]'])
    part(form, only).hidden = read.length === 0;
  putChosenFirst(form, file.stopList);
  const issuer = form.querySelector('select')!;
  const ofCharges = new Set(charges.flatMap((charge) => charge.lines));
  const others = lines.filter((line) => !ofCharges.has(plainLine(line).trim()));
  issuer.value = issuerIn(issuer, others, file.stopList);
  askForName(form);
  part(form, '[data-unread]').hidden = unread.length === 0;
  part(form, '[data-unread] ul').replaceChildren(...unread.slice(0, mostUnread).map(line));
  found.focus();
  found.scrollIntoView({ block: 'nearest' });
}

function proposal(tools: LogTools, charge: ReadCharge, known: Known | undefined): HTMLElement {
  const { lists, word } = tools;
  const slots = lists.ofCharge(charge);
  const state = lists.choice('charges', 'state', charge.state);
  const item = lists.copy('read', {
    ...slots,
    named: [slots['at'], slots['what'], slots['amount']].join(' '),
    state: charge.kind === 'charge' ? '' : state,
    mark: [
      charge.isNotice ? word('paste.notice') : '',
      known ? word(`paste.${known.mark}`, { state }) : '',
      charge.isDayGuessed ? word('paste.guessed') : '',
    ]
      .join(' ')
      .trim(),
  });
  const isLeft = charge.isNotice || known?.mark === 'kept' || known?.mark === 'near';
  item.querySelector('input')!.checked = !isLeft;
  item.querySelector('[data-lines]')!.append(...charge.lines.map(line));
  return item;
}

/** Writes the chosen ones into the log. */
export async function takeChosen(tools: LogTools): Promise<void> {
  const dialog = tools.dialogOf('paste');
  const boxes = [...dialog.querySelectorAll<HTMLInputElement>('ol input')];
  const chosen = read.filter((_, at) => boxes[at]?.checked);
  const form = dialog.querySelector('form')!;
  const { issuer = '', issuerName = '' } = readForm(form);
  const objection = secretOf({ issuerName });
  if (objection) return object(form, objection.field, tools.word(objection.word));
  const isRoom = await tools.put(
    (file) => ({ charges: chargesFrom(chosen, file.charges, { issuer, issuerName }) }),
    () => tools.word('paste.taken', { count: chosen.length }),
  );
  if (!isRoom) return object(form, undefined, tools.word('full', { count: mostEntries }));
  form.reset();
  dialog.close();
  tools.repeat();
}

function chargesFrom(
  chosen: typeof read,
  inCase: Readonly<Record<string, Charge>>,
  billedBy: Pick<Charge, 'issuer' | 'issuerName'>,
): Record<string, Charge> {
  const charges: Record<string, Charge> = {};
  for (const { charge, known } of chosen) {
    const { used, merchant, amount, order, lastDigits, state } = charge;
    const kept = known?.mark === 'refund-of' ? inCase[known.id] : undefined;
    if (kept && known?.mark === 'refund-of') charges[known.id] = { ...kept, state };
    else {
      const id = newId({ ...inCase, ...charges });
      charges[id] = { used, merchant, amount, order, lastDigits, ...billedBy, state, stated: '' };
    }
  }
  return charges;
}

const line = (text: string) => element('li', '', text);

function part(root: ParentNode, selector: string): HTMLElement {
  return root.querySelector<HTMLElement>(selector)!;
}
