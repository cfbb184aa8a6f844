/** The answers of the self-audit, in the order in which they are offered. */
export const answers = ['yes', 'partly', 'no', 'unsure', 'na'] as const;
export type Answer = (typeof answers)[number];

/** What the reader said about keeping. Until asked, what is entered is kept, and the page says so. */
export type Consent = 'keep' | 'do-not-keep' | 'not-asked';

/** A ticked item; an item without one is open. */
interface Tick {
  /** When it was ticked (ISO 8601, UTC, to the minute); only if the reader asked for times. */
  at?: string;
}

/** How the reader wants the lists. */
export interface Settings {
  /** Notes may be written and kept. */
  notes: boolean;
  /** The time of each tick is recorded. */
  times: boolean;
  /** Only the next open item of a list is shown large. */
  nextOnly: boolean;
}

/** What a reader entered, by section; each section by the immutable id of an item, or by day. */
export interface Sections {
  ticks: Record<string, Tick>;
  notForMe: Record<string, true>;
  notes: Record<string, string>;
  answers: Record<string, Answer>;
  /** Overall result of the self-audit, 0 to 100, by day `YYYY-MM-DD`. */
  history: Record<string, number>;
}

/** Everything the site keeps on a device. */
export interface Kept extends Sections {
  version: typeof keptVersion;
  /** Day of the last visit, `YYYY-MM-DD`; empty when it is not known. */
  visited: string;
  consent: Consent;
  settings: Settings;
}

/** Version of the schema. Items may come and go without a new one; a change of shape needs one. */
export const keptVersion = 1;

/** How long a note may be, in characters. */
export const noteLength = 1000;

/** The names of the sections. */
export const sectionNames = ['ticks', 'notForMe', 'notes', 'answers', 'history'] as const;

/** The names of the settings. */
export const settingNames = ['notes', 'times', 'nextOnly'] as const satisfies (keyof Settings)[];

/** The state of a device on which nothing is kept. */
export function nothingKept(): Kept {
  return {
    version: keptVersion,
    visited: '',
    consent: 'not-asked',
    settings: { notes: false, times: false, nextOnly: false },
    ticks: {},
    notForMe: {},
    notes: {},
    answers: {},
    history: {},
  };
}

/** The value under an id, and nothing inherited: an item may be called "constructor". */
export function valueOf<Value>(record: Record<string, Value>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** The record with the value under the id, or without the id when there is no value. */
export function withValue<Value>(
  record: Record<string, Value>,
  id: string,
  value: Value | undefined,
): Record<string, Value> {
  const changed = { ...record, [id]: value as Value };
  if (value === undefined) Reflect.deleteProperty(changed, id);
  return changed;
}

/**
 * Both together: what `over` says stands over what `below` says, what it does not mention stays, a
 * setting is on when either has it on. The choice about keeping is that of `below`. Nothing entered
 * is lost, and joining once more changes nothing.
 */
export function joined(below: Kept, over: Kept): Kept {
  const both = { ...below, settings: { ...below.settings } };
  for (const name of settingNames) both.settings[name] ||= over.settings[name];
  for (const name of sectionNames)
    Object.assign(both, { [name]: { ...below[name], ...over[name] } });
  return both;
}

/** Whether the reader entered nothing and chose nothing: then there is nothing to keep. */
export function isNothing(kept: Kept): boolean {
  return (
    kept.consent === 'not-asked' && !Object.values(kept.settings).includes(true) && isEmpty(kept)
  );
}

/** Whether the reader entered nothing. */
export function isEmpty(sections: Sections): boolean {
  return sectionNames.every((name) => Object.keys(sections[name]).length === 0);
}
