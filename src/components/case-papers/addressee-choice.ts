import type { Addressee } from '../../lib/case/paper-case.ts';
import { element } from '../../lib/element.ts';
import type { Word } from '../../lib/fill.ts';

const separator = '~';

/** The addressee that an option stands for. */
export function addresseeOf(option: string): Addressee {
  const [id = '', name = ''] = option.split(separator);
  return { id, name };
}

/**
 * Offers to whom a paper can go, those of the case first, and to write the name by hand.
 * @param fitting ids of all contacts that it can go to
 * @param known addressees of the case
 */
export function offerAddressees(
  choice: HTMLSelectElement,
  fitting: readonly string[],
  known: readonly Addressee[],
  nameOf: (id: string) => string,
  word: Word,
): void {
  const others = fitting
    .filter((id) => !known.some((one) => one.id === id))
    .map((id) => ({ id, name: '' }));
  const byHand = new Option(word('addressee.byHand'), separator);
  choice.replaceChildren(
    ...groupOf('addressee.known', known),
    ...(known.length || fitting.length === 1 ? [] : [byHand]),
    ...groupOf('addressee.others', others),
    ...(known.length ? [byHand] : []),
  );

  function groupOf(label: string, addressees: readonly Addressee[]): HTMLOptGroupElement[] {
    if (addressees.length === 0) return [];
    const options = addressees.map(
      ({ id, name }) => new Option(name || nameOf(id), id + separator + name),
    );
    const group = element('optgroup', '', ...options);
    group.label = word(label);
    return [group];
  }
}
