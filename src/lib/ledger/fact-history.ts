/**
 * The history of the facts that readers act on, worked out from versions of their records. It knows
 * nothing of where the versions come from.
 */
import { isOffered, toldFields, type ToldFact } from '../../model/told-facts.ts';

/** The facts of a record on both sides of a change; undefined where its file cannot be read. */
export interface RecordChange {
  before: readonly ToldFact[] | undefined;
  after: readonly ToldFact[] | undefined;
}

/** A change of records, as it was written down. */
export interface Version {
  /** When, in milliseconds since 1970. */
  at: number;
  /** What was written about it, in a line. */
  title: string;
  /** Whether it only brings changes together that were written down before, each with its own reason. */
  isMerge: boolean;
  /** What it changed, by record (`contacts/smcc`). */
  records: Readonly<Record<string, RecordChange>>;
}

/** A value of a fact that changed; undefined where there was none, or is none any more. */
export interface ChangedValue {
  field: (typeof toldFields)[number];
  before: string | undefined;
  after: string | undefined;
}

/**
 * What became of a fact.
 * - `begun`: it was put in, and offered.
 * - `listed`: it was put in as one that is not known, or that holds no more.
 * - `changed`: another value.
 * - `withheld`: offered until then.
 * - `offered`: withheld until then.
 * - `checked`: seen live, and as it was.
 * - `removed`: taken out.
 */
type Event = 'begun' | 'listed' | 'changed' | 'withheld' | 'offered' | 'checked' | 'removed';

/** An entry in the history of a fact. */
export interface Entry {
  at: number;
  event: Event;
  /** The values that changed, in the order of `toldFields`. */
  values: readonly ChangedValue[];
  /** Who saw it live (initials), and when (`YYYY-MM-DD`), where this is new. */
  check: { on: string; by: readonly string[] } | undefined;
  /** What was written about the change; undefined where a merge alone brought it. */
  title: string | undefined;
  /** The fact after the change; before it, where it was taken out. */
  fact: ToldFact;
}

/**
 * The entries of each fact by its id, the oldest first. They follow each other without a gap: what one
 * ends with, the next one begins with, and the last one ends with what the records say.
 * @param line versions in their order, each made from the one before: what was published
 * @param written the versions in which changes were written down first, which merges bring together
 */
export function factHistory(
  line: readonly Version[],
  written: readonly Version[] = [],
): Map<string, Entry[]> {
  const reasons = reasonsOf(written);
  const now = new Map<string, ReadonlyMap<string, ToldFact>>();
  const history = new Map<string, Entry[]>();
  for (const version of line)
    for (const [record, { after: facts }] of Object.entries(version.records)) {
      // What cannot be read tells nothing: the next version that can is compared with the last one.
      if (!facts) continue;
      const before = now.get(record);
      const after = new Map(facts.map((fact) => [fact.id, fact]));
      now.set(record, after);
      for (const id of new Set([...(before?.keys() ?? []), ...after.keys()])) {
        const change = changeOf(before?.get(id), after.get(id));
        if (!change) continue;
        const title = version.isMerge ? reasons(id, change, version.at) : version.title;
        const entries = history.get(id) ?? [];
        history.set(id, [...entries, { ...change, at: version.at, title }]);
      }
    }
  return history;
}

/** Spans in which a fact was known and not offered, `to` undefined while it still is; in milliseconds. */
export function withheldSpans(entries: readonly Entry[]): { from: number; to?: number }[] {
  const spans: { from: number; to?: number }[] = [];
  for (const { event, fact, at } of entries) {
    const open = spans.at(-1)?.to === undefined ? spans.at(-1) : undefined;
    const isWithheld = event !== 'removed' && !isOffered(fact);
    if (isWithheld && !open) spans.push({ from: at });
    else if (!isWithheld && open) open.to = at;
  }
  return spans;
}

type Change = Pick<Entry, 'event' | 'values' | 'check' | 'fact'>;

function changeOf(before: ToldFact | undefined, after: ToldFact | undefined): Change | undefined {
  const fact = after ?? before;
  if (!fact) return undefined;
  const values = changedValues(before, after);
  const check = after && newCheck(before, after);
  const event = eventOf(before, after, values.length > 0, check !== undefined);
  return event && { event, values, check, fact };
}

function eventOf(
  before: ToldFact | undefined,
  after: ToldFact | undefined,
  hasChanged: boolean,
  isChecked: boolean,
): Event | undefined {
  if (!after) return 'removed';
  if (!before) return isOffered(after) ? 'begun' : 'listed';
  if (isOffered(before) !== isOffered(after)) return isOffered(after) ? 'offered' : 'withheld';
  if (hasChanged) return 'changed';
  return isChecked ? 'checked' : undefined;
}

function changedValues(before: ToldFact | undefined, after: ToldFact | undefined): ChangedValue[] {
  return toldFields
    .map((field) => ({ field, before: before?.values[field], after: after?.values[field] }))
    .filter((value) => value.before !== value.after)
    .filter((value) => !(before && after && isOnlySaidElsewhere(value)));
}

/** A limit without a length says it in words: a length beside these words changes nothing for a reader. */
function isOnlySaidElsewhere({ field, before, after }: ChangedValue): boolean {
  return field === 'limit' && (before === undefined || after === undefined);
}

function newCheck(before: ToldFact | undefined, after: ToldFact): Entry['check'] {
  const check = checkOf(after);
  if (!check) return undefined;
  return JSON.stringify(before && checkOf(before)) === JSON.stringify(check) ? undefined : check;
}

function checkOf({ data }: ToldFact): Entry['check'] {
  const { verifiedOn, verifiedBy } = data;
  if (typeof verifiedOn !== 'string') return undefined;
  const by: unknown[] = Array.isArray(verifiedBy) ? verifiedBy : [];
  return { on: verifiedOn, by: by.filter((name) => typeof name === 'string') };
}

/** Finds what was written when a fact changed in the same way, last before a moment. */
function reasonsOf(written: readonly Version[]) {
  const known = new Map<string, { at: number; title: string }[]>();
  const keyOf = (id: string, { values, check }: Pick<Change, 'values' | 'check'>) =>
    JSON.stringify([id, values.map(({ before, after }) => [before, after]), check]);
  for (const { at, title, records } of written)
    for (const { before, after } of Object.values(records)) {
      if (!before || !after) continue;
      for (const id of new Set([...before, ...after].map((fact) => fact.id))) {
        const of = (facts: readonly ToldFact[]) => facts.find((fact) => fact.id === id);
        const change = changeOf(of(before), of(after));
        if (!change) continue;
        const key = keyOf(id, change);
        known.set(key, [...(known.get(key) ?? []), { at, title }]);
      }
    }
  return (id: string, change: Change, at: number) =>
    known
      .get(keyOf(id, change))
      ?.filter((one) => one.at <= at)
      .sort((first, second) => first.at - second.at)
      .at(-1)?.title;
}
