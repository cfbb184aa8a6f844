import { isAwaited } from './paper-answers.ts';
import type { Addressee, PaperCase } from './paper-case.ts';
import { billerOf } from './paper-charges.ts';

/**
 * Organisations that the case knows for one of these purposes, by what the log says of charges, then
 * of events, then the stop list.
 * @param only the contacts that exist for these purposes
 * @param awaitedFirst those that owe the reader an answer come before the others
 */
export function addresseesIn(
  source: PaperCase,
  only: readonly string[],
  awaitedFirst = false,
): Addressee[] {
  const { file } = source;
  const all: Addressee[] = [
    ...Object.values(file.charges).map(billerOf),
    ...Object.values(file.events)
      .filter(({ organisation, topic }) => organisation || topic !== 'police')
      .map(({ organisation: id, name }) => ({ id, name: id ? '' : name })),
    ...file.stopList.map((id) => ({ id, name: '' })),
  ];
  // Where the guide knows but one, no other comes into question.
  const fits = ({ id, name }: Addressee) => (id ? only.includes(id) : name && only.length > 1);
  const known = [...new Map(all.filter(fits).map((to) => [to.id + to.name, to])).values()];
  const isFirst = (to: Addressee) => awaitedFirst && isAwaited({ ...source, to });
  return [...known.filter(isFirst), ...known.filter((to) => !isFirst(to))];
}
