import type { EditionFact } from '../../model/editions/edition.ts';
import { toldFields, toldHours } from '../../model/told-facts.ts';

/**
 * What became of a fact, the most harmful first. `number`: another number or address. `withheld`:
 * offered then, and no more. `hours`: other hours, cost or anything else that does not mislead a
 * call. `known`: offered only now.
 */
export const groups = ['number', 'withheld', 'limit', 'hours', 'known', 'same'] as const;

export type Group = (typeof groups)[number];

/** A fact then and now; one of both is there. */
export interface Difference {
  id: string;
  before?: EditionFact;
  now?: EditionFact;
  /** Which of its values differ, where both are there. */
  changed: (typeof toldFields)[number][];
}

/**
 * Compares what an edition offered with what is offered now, fact by fact: each is in one group.
 * @param renamed by the former names of organisations (`contacts/old-id`), the present ones
 */
export function compareEditions(
  before: readonly EditionFact[],
  now: readonly EditionFact[],
  renamed: ReadonlyMap<string, string> = new Map(),
): Record<Group, Difference[]> {
  const then = new Map(before.map((fact) => [presentId(fact.id, renamed), fact]));
  const present = new Map(now.map((fact) => [fact.id, fact]));
  // A way that got another id is no other way: its number is not to be crossed out.
  for (const [id, fact] of [...then]) {
    if (present.has(id)) continue;
    const same = now.find((one) => !then.has(one.id) && isSameWay(one, { ...fact, id }));
    if (!same) continue;
    then.delete(id);
    then.set(same.id, fact);
  }
  const found = Object.fromEntries(groups.map((group) => [group, []])) as unknown as Record<
    Group,
    Difference[]
  >;
  for (const id of new Set([...present.keys(), ...then.keys()])) {
    const difference = differenceOf(id, then.get(id), present.get(id));
    found[groupOf(difference)].push(difference);
  }
  return found;
}

function presentId(id: string, renamed: ReadonlyMap<string, string>): string {
  const parts = id.split('/');
  const record = renamed.get(parts.slice(0, 2).join('/'));
  return record === undefined ? id : [record, ...parts.slice(2)].join('/');
}

/** Whether two facts of one organisation name the same number or address. */
function isSameWay(one: EditionFact, other: EditionFact): boolean {
  const wayOf = ({ id, values }: EditionFact) =>
    [id.split('/').slice(0, 2).join('/'), values.number ?? values.address].join(' ');
  const names = one.values.number ?? one.values.address;
  return names !== undefined && wayOf(one) === wayOf(other);
}

function differenceOf(
  id: string,
  before: EditionFact | undefined,
  now: EditionFact | undefined,
): Difference {
  if (!before || !now) return { id, ...(before && { before }), ...(now && { now }), changed: [] };
  const changed = toldFields.filter((field) => valueOf(before, field) !== valueOf(now, field));
  return { id, before, now, changed };
}

/** Hours as they are understood now: a field that came since is no change. */
function valueOf(fact: EditionFact, field: (typeof toldFields)[number]): string | undefined {
  const hours = field === 'hours' ? toldHours(fact.values.hours) : undefined;
  return hours ? JSON.stringify(hours) : fact.values[field];
}

function groupOf({ before, now, changed }: Difference): Group {
  if (!now) return 'withheld';
  if (!before) return 'known';
  if (changed.length === 0) return 'same';
  if (changed.some((field) => field === 'number' || field === 'address')) return 'number';
  return changed.includes('limit') ? 'limit' : 'hours';
}
