import { writeMoment } from '../../lib/japan-moment.ts';
import type { CaseEvent, CaseFile, Charge, EvidenceFile } from '../../lib/case/state.ts';
import type { LogList } from '../../lib/case/entries.ts';
import {
  chargeTexts,
  eventTexts,
  fileTexts,
  type EntryWriter,
} from '../../lib/case/entry-texts.ts';
import type { Language } from '../../model/language.ts';
import { totalsOf } from '../../lib/case/totals.ts';
import type { CaseElement } from '../case/case-element.ts';

/** What stands in the slots of an entry; an empty one is not shown. */
type Slots = Record<string, string>;

/** What an entry of a charge is drawn from; a proposal has not all of it. */
type ShownCharge = Omit<Charge, 'state' | 'issuer' | 'issuerName' | 'stated'> & Partial<Charge>;

/** Draws the lists of a log. */
export interface EntryLists {
  show: (file: Readonly<CaseFile>) => void;
  /** Puts the oldest first, or the newest again; gives whether it is the oldest now. */
  turn: () => boolean;
  /** Name of a choice as the form says it. */
  choice: (list: LogList, field: string, value: string) => string;
  /** A copy of a template with its slots filled. */
  copy: (template: string, slots: Slots) => HTMLElement;
  /** What an entry of a charge says. */
  ofCharge: (charge: ShownCharge) => Slots;
}

/** Draws the lists from the templates on the page. */
export function entryLists(root: CaseElement): EntryLists {
  const { word } = root;
  const language = root.dataset['language'] as Language;
  let oldestFirst = false;
  const moment = (at: string) => writeMoment(at, language);
  const writer: EntryWriter = { word, moment };
  const yen = (amount: number) => word('yen', { amount: amount.toLocaleString('en') });

  function show(file: Readonly<CaseFile>): void {
    const focused = keyOf(document.activeElement);
    const inOrder = <Entry>(list: Record<string, Entry>, timeOf: (entry: Entry) => string) => {
      const sorted = Object.entries(list).sort(([, first], [, second]) =>
        timeOf(first).localeCompare(timeOf(second)),
      );
      return oldestFirst ? sorted : sorted.reverse();
    };
    fill(
      'events',
      inOrder(file.events, ({ at }) => at).map(([id, event]) =>
        entryLine('events', id, ofEvent(event)),
      ),
    );
    fill(
      'charges',
      inOrder(file.charges, ({ used }) => used).map(([id, charge]) => chargeLine(id, charge)),
    );
    fill(
      'files',
      Object.entries(file.files).map(([id, one]) => entryLine('files', id, ofFile(one))),
    );
    showTotals(Object.values(file.charges));
    if (focused) root.querySelector<HTMLElement>(focused)?.focus();
  }

  function choice(list: LogList, field: string, value: string): string {
    const option = root.querySelector(
      `[data-form="${list}"] [name="${field}"] option[value="${value}"]`,
    );
    return option?.textContent.trim() ?? value;
  }

  function copy(template: string, slots: Slots): HTMLElement {
    const source = root.querySelector<HTMLTemplateElement>(`template[data-entry="${template}"]`)!;
    const made = (source.content.cloneNode(true) as DocumentFragment)
      .firstElementChild as HTMLElement;
    for (const slot of made.querySelectorAll<HTMLElement>('[data-slot]'))
      slot.textContent = slots[slot.dataset['slot']!] ?? '';
    return made;
  }

  function entryLine(list: LogList, id: string, slots: Slots): HTMLElement {
    const named = [slots['at'], slots['what'], slots['amount']].filter(Boolean).join(' ');
    const item = copy(list, { ...slots, named: `: ${named}` });
    Object.assign(item.dataset, { list, id });
    return item;
  }

  function chargeLine(id: string, charge: Charge): HTMLElement {
    const item = entryLine('charges', id, ofCharge(charge));
    for (const radio of item.querySelectorAll('input')) {
      radio.name = `state-${id}`;
      radio.checked = radio.value === charge.state;
    }
    return item;
  }

  function ofEvent(event: CaseEvent): Slots {
    const { organisation, person, topic } = event;
    const { reference, promise, promisedBy } = eventTexts(event, writer);
    return {
      at: moment(event.at),
      what: choice('events', 'kind', event.kind),
      facts: joined([
        topic !== 'other' && choice('events', 'topic', topic),
        organisation && choice('events', 'organisation', organisation),
        event.name,
        person,
        reference,
      ]),
      note: event.note,
      promise: joined([promise, promisedBy]),
    };
  }

  function ofCharge(charge: ShownCharge): Slots {
    const { issuer, issuerName } = charge;
    const { order, lastDigits, stated } = chargeTexts(charge, writer);
    return {
      at: moment(charge.used),
      what: charge.merchant,
      amount: yen(charge.amount),
      facts: joined([
        order,
        lastDigits,
        issuer ? choice('charges', 'issuer', issuer) : issuerName,
        stated,
      ]),
    };
  }

  function ofFile(file: EvidenceFile): Slots {
    const { size, changed, hash } = fileTexts(file, writer);
    return { what: file.name, facts: joined([size, changed]), hash, note: file.note };
  }

  function fill(list: LogList, items: HTMLElement[]): void {
    const part = root.inside(`[data-log="${list}"]`);
    part.toggleAttribute('data-empty', items.length === 0);
    part.querySelector('ol')!.replaceChildren(...items);
  }

  function showTotals(charges: Charge[]): void {
    const { states, all } = totalsOf(charges);
    for (const [state, { count, amount }] of Object.entries({ ...states, all })) {
      const row = root.inside(`[data-total="${state}"]`);
      row.hidden = count === 0 && state !== 'all';
      const [counted, summed] = row.querySelectorAll('td');
      counted!.textContent = word('count', { count });
      summed!.textContent = yen(amount);
    }
  }

  const turn = () => (oldestFirst = !oldestFirst);
  return { show, turn, choice, copy, ofCharge };
}

/** Finds the control of an entry again after the list was drawn anew. */
function keyOf(control: Element | null): string | undefined {
  const id = control?.closest<HTMLElement>('[data-id]')?.dataset['id'];
  if (!id) return undefined;
  const { dataset, value } = control as HTMLInputElement;
  return `[data-id="${id}"] ${dataset['do'] ? `[data-do="${dataset['do']}"]` : `[value="${value}"]`}`;
}

const joined = (facts: (string | false | undefined)[]) => facts.filter(Boolean).join(' / ');
