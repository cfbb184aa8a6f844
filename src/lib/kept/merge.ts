import { sectionNames, type Answer, type Kept, type Sections } from './state.ts';

const greater = <Value extends string | number>(a: Value, b: Value) => (a > b ? a : b);
const lesser = <Value extends string | number>(a: Value, b: Value) => (a < b ? a : b);

/** From the most to the least cautious. */
const caution: Answer[] = ['no', 'unsure', 'partly', 'yes', 'na'];

type Join<Value> = (a: Value, b: Value) => Value;

/** What stays of two values under one id. The order of the two never matters. */
const joins: { [Name in keyof Sections]: Join<Sections[Name][string]> } = {
  ticks: (a, b) => (a.at && b.at ? { at: lesser(a.at, b.at) } : a.at ? a : b),
  notForMe: () => true,
  notes: (a, b) => (a.length === b.length ? greater(a, b) : a.length > b.length ? a : b),
  answers: (a, b) => caution[Math.min(caution.indexOf(a), caution.indexOf(b))] ?? a,
  history: lesser,
};

/**
 * Joins what two tabs hold, when one of them could not save. A tick in either is a tick, the longer
 * note and the more cautious answer stay, "do not keep" outranks "keep". Commutative, associative,
 * idempotent, so that no order of events matters.
 */
export function merge(a: Kept, b: Kept): Kept {
  const merged: Kept = {
    ...a,
    visited: greater(a.visited, b.visited),
    consent:
      (['do-not-keep', 'keep'] as const).find((choice) =>
        [a.consent, b.consent].includes(choice),
      ) ?? 'not-asked',
    settings: {
      notes: a.settings.notes || b.settings.notes,
      times: a.settings.times || b.settings.times,
      nextOnly: a.settings.nextOnly || b.settings.nextOnly,
    },
  };
  for (const name of sectionNames) {
    const join = joins[name] as Join<unknown>;
    Object.assign(merged, { [name]: joinRecords<unknown>(a[name], b[name], join) });
  }
  return merged;
}

function joinRecords<Value>(
  a: Record<string, Value>,
  b: Record<string, Value>,
  join: Join<Value>,
): Record<string, Value> {
  const joined = new Map(Object.entries(a));
  for (const [id, value] of Object.entries(b)) {
    const other = joined.get(id);
    joined.set(id, other === undefined ? value : join(other, value));
  }
  return Object.fromEntries(joined);
}
