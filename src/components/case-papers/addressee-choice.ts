import { addresseesIn } from '../../lib/case/addressees.ts';
import type { Addressee, PaperCase } from '../../lib/case/paper-case.ts';
import { element } from '../../lib/element.ts';
import { valueOf } from '../../lib/kept/state.ts';
import type { Language } from '../../model/language.ts';
import type { CaseElement } from '../case/case-element.ts';

/** Parts the id of a contact from a name, in the value of an option. */
const separator = '~';

/** Whom a paper goes to, as the reader chose it. */
export interface AddresseeChoice {
  /** What stands for the one that is chosen. */
  chosen: () => string;
  /** What the paper is filled from now. */
  source: () => PaperCase;
  /** The name of a contact; empty for one that the page does not know. */
  nameOf: (id: string, language: Language) => string;
  /**
   * Offers those that a paper can go to, the ones of the case first, and to write the name by hand.
   * @param paper its place in the list
   * @param last what was chosen for it before
   */
  offer: (paper: HTMLElement, last: string | undefined) => void;
}

/** Reads which organisations the page knows; nobody is offered yet. */
export function openAddressees(host: CaseElement, pageLanguage: Language): AddresseeChoice {
  const organisations = JSON.parse(host.dataset['organisations']!) as Record<
    string,
    Record<Language, string> & { purpose: string[] }
  >;
  const choice = host.inside<HTMLSelectElement>('[data-addressee]');

  const nameOf = (id: string, language: Language) => valueOf(organisations, id)?.[language] ?? '';
  const isFor = (id: string, purpose: string) =>
    valueOf(organisations, id)?.purpose.includes(purpose) ?? false;

  function source(): PaperCase {
    const [id = '', name = ''] = choice.value.split(separator);
    return { file: host.store.file(), today: host.store.today(), to: { id, name }, isFor };
  }

  function offer({ dataset: { to, awaited } }: HTMLElement, last: string | undefined): void {
    const purposes = to!.split(' ');
    const fitting = Object.keys(organisations).filter((id) =>
      purposes.some((purpose) => isFor(id, purpose)),
    );
    const known = addresseesIn(source(), fitting, awaited === 'true');
    const others = fitting
      .filter((id) => !known.some((one) => one.id === id))
      .map((id) => ({ id, name: '' }));
    const byHand = new Option(host.word('addressee.byHand'), separator);
    choice.replaceChildren(
      ...groupOf('addressee.known', known),
      ...(known.length || fitting.length === 1 ? [] : [byHand]),
      ...groupOf('addressee.others', others),
      ...(known.length ? [byHand] : []),
    );
    host.inside('[data-with-addressee]').hidden = fitting.length < 2;
    if ([...choice.options].some(({ value }) => value === last)) choice.value = last!;
  }

  function groupOf(label: string, addressees: readonly Addressee[]): HTMLOptGroupElement[] {
    if (addressees.length === 0) return [];
    const options = addressees.map(
      ({ id, name }) => new Option(name || nameOf(id, pageLanguage), id + separator + name),
    );
    const group = element('optgroup', '', ...options);
    group.label = host.word(label);
    return [group];
  }

  return { chosen: () => choice.value, source, nameOf, offer };
}
