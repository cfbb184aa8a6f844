import {
  caseVersion,
  choiceNames,
  emptyCase,
  listNames,
  mostEntries,
  mostYen,
  oldestVersion,
  ownWordNames,
  textLength,
  type CaseEvent,
  type CaseFile,
  type CaseLists,
  type Charge,
  type EvidenceFile,
} from './state.ts';
import { chargeStates, eventKinds, eventTopics } from '../../model/case-terms.ts';

/**
 * What was lost when reading: `unreadable`: nothing could be read; `partly`: some entries could not
 * be read and were left out; `newer`: a newer version of the site wrote it.
 */
export type CaseLoss = 'unreadable' | 'partly' | 'newer';

const idPattern = /^[a-z0-9][a-z0-9.-]{0,119}$/;
const dayPattern = /^\d{4}-\d\d-\d\d$/;
const momentPattern = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/;

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;

/** Whether it is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    dayPattern.test(value) &&
    !isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value)
  );
}

/** Whether it is a day, or a day and a time of it, `YYYY-MM-DDTHH:MM`. */
export function isMoment(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    momentPattern.test(value) &&
    isDay(value.slice(0, 10)) &&
    !isNaN(Date.parse(value))
  );
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;
const isLine = (value: unknown) => isText(value, textLength.line);
const isNote = (value: unknown) => isText(value, textLength.text);
const isId = (value: unknown): value is string =>
  typeof value === 'string' && idPattern.test(value);
const isWhole = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isOneOf = (values: readonly string[]) => (value: unknown) => values.includes(value as string);
const orEmpty = (isRight: (value: unknown) => boolean) => (value: unknown) =>
  value === '' || isRight(value);

type Shape<Entry> = Record<keyof Entry, (value: unknown) => boolean>;

const eventShape: Shape<CaseEvent> = {
  kind: isOneOf(eventKinds),
  topic: isOneOf(eventTopics),
  at: isMoment,
  organisation: orEmpty(isId),
  name: isLine,
  person: isLine,
  reference: isLine,
  note: isNote,
  promise: isNote,
  promisedBy: orEmpty(isDay),
};

const chargeShape: Shape<Charge> = {
  used: isDay,
  merchant: isLine,
  amount: (value) => isWhole(value) && (value as number) <= mostYen,
  order: isLine,
  lastDigits: (value) => typeof value === 'string' && /^\d{0,4}$/.test(value),
  issuer: orEmpty(isId),
  issuerName: isLine,
  state: isOneOf(chargeStates),
  stated: orEmpty(isDay),
};

const fileShape: Shape<EvidenceFile> = {
  name: isLine,
  size: isWhole,
  changed: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(value),
  sha256: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  note: isNote,
};

const freeIn = (shape: Record<string, unknown>) =>
  Object.keys(shape).filter((field) => shape[field] === isLine || shape[field] === isNote);

/** The fields of an entry that hold the reader’s own words, whatever these are. */
export const freeFields = {
  events: freeIn(eventShape),
  charges: freeIn(chargeShape),
  files: freeIn(fileShape),
};

/** The entry with the fields of the shape alone; `undefined` when one is missing or wrong. */
function entryOf<Entry>(shape: Shape<Entry>, value: unknown): Entry | undefined {
  const fields = fieldsOf(value);
  const names = Object.keys(shape) as (keyof Entry & string)[];
  if (!fields || !names.every((name) => shape[name](fields[name]))) return undefined;
  return Object.fromEntries(names.map((name) => [name, fields[name]])) as Entry;
}

const readers: {
  [Name in keyof CaseLists]: (value: unknown) => CaseLists[Name][string] | undefined;
} = {
  events: (value) => entryOf(eventShape, value),
  charges: (value) => entryOf(chargeShape, { issuerName: '', ...fieldsOf(value) }),
  files: (value) => entryOf(fileShape, value),
  settled: (value) => (isDay(value) ? value : undefined),
};

/**
 * Makes a valid case out of anything. Never throws.
 * @returns the case, and what was lost, if anything was
 */
export function parseCase(value: unknown): { file: CaseFile; loss?: CaseLoss } {
  const file = emptyCase();
  const fields = fieldsOf(value);
  const version = fields?.['version'];
  if (!fields || typeof version !== 'number' || version < oldestVersion)
    return { file, loss: 'unreadable' };
  let dropped = false;

  for (const name of choiceNames) {
    const listed = fields[name] ?? [];
    if (Array.isArray(listed)) file[name] = [...new Set(listed.filter(isId))].slice(0, mostEntries);
    dropped ||= !Array.isArray(listed) || file[name].length < listed.length;
  }

  const own = fieldsOf(fields['own'] ?? {});
  dropped ||= !own;
  for (const name of ownWordNames) {
    const word = own?.[name] ?? '';
    if (isLine(word)) file.own[name] = word;
    else dropped = true;
  }

  const list = <Name extends keyof CaseLists>(name: Name) => {
    const entries = fieldsOf(fields[name] ?? {});
    dropped ||= !entries;
    for (const [id, raw] of Object.entries(entries ?? {})) {
      const entry = isId(id) && Object.keys(file[name]).length < mostEntries && readers[name](raw);
      if (entry) file[name][id] = entry;
      else dropped = true;
    }
  };
  for (const name of listNames) list(name);

  if (isDay(fields['visited'])) file.visited = fields['visited'];
  if (version > caseVersion) return { file, loss: 'newer' };
  return dropped ? { file, loss: 'partly' } : { file };
}

/** `JSON.parse` that gives `undefined` for what is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
