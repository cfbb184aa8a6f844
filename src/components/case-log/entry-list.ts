import type { Word } from '../../lib/fill.ts';
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

/** What stands in the slots of an entry; an empty one is not shown. */
export type Slots = Record<string, string>;

/** Draws the lists of a log from the templates on the page. */
export class EntryLists implements EntryWriter {
  readonly #root: HTMLElement;
  readonly word: Word;
  readonly #language: Language;
  oldestFirst = false;

  constructor(root: HTMLElement, word: Word) {
    this.#root = root;
    this.word = word;
    this.#language = root.dataset['language'] as Language;
  }

  show(file: Readonly<CaseFile>): void {
    const focused = keyOf(document.activeElement);
    const inOrder = <Entry>(list: Record<string, Entry>, timeOf: (entry: Entry) => string) => {
      const sorted = Object.entries(list).sort(([, first], [, second]) =>
        timeOf(first).localeCompare(timeOf(second)),
      );
      return this.oldestFirst ? sorted : sorted.reverse();
    };
    this.#fill(
      'events',
      inOrder(file.events, ({ at }) => at).map(([id, event]) =>
        this.#entry('events', id, this.#ofEvent(event)),
      ),
    );
    this.#fill(
      'charges',
      inOrder(file.charges, ({ used }) => used).map(([id, charge]) => this.#charge(id, charge)),
    );
    this.#fill(
      'files',
      Object.entries(file.files).map(([id, one]) => this.#entry('files', id, this.#ofFile(one))),
    );
    this.#showTotals(Object.values(file.charges));
    if (focused) this.#root.querySelector<HTMLElement>(focused)?.focus();
  }

  yen(amount: number): string {
    return this.word('yen', { amount: amount.toLocaleString('en') });
  }

  readonly moment = (at: string): string => writeMoment(at, this.#language);

  /** Name of a choice as the form says it. */
  choice(list: LogList, field: string, value: string): string {
    const option = this.#root.querySelector(
      `[data-form="${list}"] [name="${field}"] option[value="${value}"]`,
    );
    return option?.textContent.trim() ?? value;
  }

  /** A copy of a template with its slots filled. */
  copy(template: string, slots: Slots): HTMLElement {
    const source = this.#root.querySelector<HTMLTemplateElement>(
      `template[data-entry="${template}"]`,
    )!;
    const copy = (source.content.cloneNode(true) as DocumentFragment)
      .firstElementChild as HTMLElement;
    for (const slot of copy.querySelectorAll<HTMLElement>('[data-slot]'))
      slot.textContent = slots[slot.dataset['slot']!] ?? '';
    return copy;
  }

  #entry(list: LogList, id: string, slots: Slots): HTMLElement {
    const named = [slots['at'], slots['what'], slots['amount']].filter(Boolean).join(' ');
    const item = this.copy(list, { ...slots, named: `: ${named}` });
    Object.assign(item.dataset, { list, id });
    return item;
  }

  #charge(id: string, charge: Charge): HTMLElement {
    const item = this.#entry('charges', id, this.ofCharge(charge));
    for (const radio of item.querySelectorAll('input')) {
      radio.name = `state-${id}`;
      radio.checked = radio.value === charge.state;
    }
    return item;
  }

  #ofEvent(event: CaseEvent): Slots {
    const { organisation, person, topic } = event;
    const { reference, promise, promisedBy } = eventTexts(event, this);
    const kind = this.choice('events', 'kind', event.kind);
    return {
      at: this.moment(event.at),
      what: kind,
      facts: joined([
        topic !== 'other' && this.choice('events', 'topic', topic),
        organisation && this.choice('events', 'organisation', organisation),
        event.name,
        person,
        reference,
      ]),
      note: event.note,
      promise: joined([promise, promisedBy]),
    };
  }

  /** What an entry of a charge says. */
  ofCharge(
    charge: Omit<Charge, 'state' | 'issuer' | 'issuerName' | 'stated'> & Partial<Charge>,
  ): Slots {
    const { issuer, issuerName } = charge;
    const { order, lastDigits, stated } = chargeTexts(charge, this);
    return {
      at: this.moment(charge.used),
      what: charge.merchant,
      amount: this.yen(charge.amount),
      facts: joined([
        order,
        lastDigits,
        issuer ? this.choice('charges', 'issuer', issuer) : issuerName,
        stated,
      ]),
    };
  }

  #ofFile(file: EvidenceFile): Slots {
    const { size, changed, hash } = fileTexts(file, this);
    return { what: file.name, facts: joined([size, changed]), hash, note: file.note };
  }

  #fill(list: LogList, items: HTMLElement[]): void {
    const part = this.#root.querySelector<HTMLElement>(`[data-log="${list}"]`)!;
    part.toggleAttribute('data-empty', items.length === 0);
    part.querySelector('ol')!.replaceChildren(...items);
  }

  #showTotals(charges: Charge[]): void {
    const { states, all } = totalsOf(charges);
    for (const [state, { count, amount }] of Object.entries({ ...states, all })) {
      const row = this.#root.querySelector<HTMLElement>(`[data-total="${state}"]`)!;
      row.hidden = count === 0 && state !== 'all';
      const [counted, summed] = row.querySelectorAll('td');
      counted!.textContent = this.word('count', { count });
      summed!.textContent = this.yen(amount);
    }
  }
}

/** Finds the control of an entry again after the list was drawn anew. */
function keyOf(control: Element | null): string | undefined {
  const id = control?.closest<HTMLElement>('[data-id]')?.dataset['id'];
  if (!id) return undefined;
  const { dataset, value } = control as HTMLInputElement;
  return `[data-id="${id}"] ${dataset['do'] ? `[data-do="${dataset['do']}"]` : `[value="${value}"]`}`;
}

const joined = (facts: (string | false | undefined)[]) => facts.filter(Boolean).join(' / ');
