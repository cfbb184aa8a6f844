import { element } from '../../lib/element.ts';
import { issuerOf } from '../../lib/case/pasted-issuer.ts';
import { isListed, unlisted } from '../../lib/case/state.ts';

/** Puts the organisations of the reader's stop list first in the choices of a form, in a group of their own. */
export function putChosenFirst(form: HTMLElement, stopList: readonly string[]): void {
  for (const select of form.querySelectorAll<HTMLSelectElement>('select[data-chosen]')) {
    select.querySelector('[data-own-group]')?.remove();
    const chosen = chosenOf(select, stopList);
    if (chosen.length === 0) continue;
    const group = element('optgroup');
    group.label = select.dataset['chosen']!;
    group.dataset['ownGroup'] = '';
    group.append(...chosen.map((option) => option.cloneNode(true)));
    select.options[0]!.after(group);
  }
}

/** Asks for the name of one that is not listed, and of the station of one that has many. */
export function askForName(form: HTMLElement): void {
  const own = form.querySelector<HTMLElement>('[data-own]');
  if (!own) return;
  const chosen = form.querySelector<HTMLSelectElement>('select[data-chosen]')!;
  const station = chosen.selectedOptions[0]?.dataset['part'];
  own.hidden = chosen.value !== '' && !station;
  own.querySelector('[data-own-name]')!.textContent = station ?? own.dataset['own']!;
}

/** The issuer that a pasted text is probably from; empty when it is not clear. */
export function issuerIn(
  select: HTMLSelectElement,
  lines: readonly string[],
  stopList: readonly string[],
): string {
  const issuers = optionsOf(select).map(({ value, dataset }) => ({
    id: value,
    names: JSON.parse(dataset['names']!) as string[],
  }));
  const chosen = chosenOf(select, stopList).map(({ value }) => value);
  // A bank that the guide does not list may be the one as well.
  const others = stopList.filter((id) => id.startsWith(unlisted));
  return issuerOf(lines, issuers, [...chosen, ...others]);
}

const optionsOf = (select: HTMLSelectElement) => [
  ...select.querySelectorAll<HTMLOptionElement>('optgroup:not([data-own-group]) option'),
];

const chosenOf = (select: HTMLSelectElement, stopList: readonly string[]) =>
  optionsOf(select).filter(({ value, dataset }) =>
    isListed(stopList, [value, ...(dataset['former']?.split(' ') ?? [])]),
  );
