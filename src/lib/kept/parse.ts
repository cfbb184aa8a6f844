import { isExpired } from './clock.ts';
import {
  answers,
  keptVersion,
  noteLength,
  nothingKept,
  settingNames,
  type Consent,
  type Kept,
  type Sections,
} from './state.ts';

/**
 * What was lost when reading or saving, as the id of a sentence (`kept.loss.*`):
 * `unreadable`: nothing could be read; `partly`: some entries could not be read and were left out;
 * `newer`: a newer version of the site wrote it, and this one only reads; `expired`: its time was
 * over and it was erased; `not-saved`: the browser refused to save.
 */
export type Loss = 'unreadable' | 'partly' | 'newer' | 'expired' | 'not-saved';

/** Longer texts are not read; a full set of ticks, answers and notes stays far below. In characters. */
export const longestText = 500_000;

const idPattern = /^[a-z0-9][a-z0-9-]{0,79}$/;
const consents: readonly unknown[] = ['keep', 'do-not-keep'] satisfies Consent[];

const isTime = (value: unknown, form: RegExp): value is string =>
  typeof value === 'string' && form.test(value) && !isNaN(Date.parse(value));
const day = /^\d{4}-\d\d-\d\d$/;
const minute = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/;
const fieldsOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;

/** Reads one entry of a section; `undefined` when it is not one. */
const readers: {
  [Name in keyof Sections]: (value: unknown, id: string) => Sections[Name][string] | undefined;
} = {
  ticks: (value) => {
    const tick = fieldsOf(value);
    return tick && (isTime(tick['at'], minute) ? { at: tick['at'] } : {});
  },
  notForMe: (value) => value === true || undefined,
  notes: (value) =>
    typeof value === 'string' && value !== '' && value.length <= noteLength ? value : undefined,
  answers: (value) => answers.find((answer) => answer === value),
  history: (value, id) =>
    isTime(id, day) && typeof value === 'number' && value >= 0 && value <= 100 ? value : undefined,
};

/**
 * Makes a valid state out of anything. Never throws.
 * @returns the state, and what was lost, if anything was
 */
export function parseKept(value: unknown): { kept: Kept; loss?: Loss } {
  const kept = nothingKept();
  const fields = fieldsOf(value);
  const version = fields?.['version'];
  if (!fields || typeof version !== 'number' || version < keptVersion)
    return { kept, loss: 'unreadable' };
  let dropped = false;
  const section = <Name extends keyof Sections>(name: Name) => {
    const entries = fields[name] === undefined ? {} : fieldsOf(fields[name]);
    dropped ||= !entries;
    for (const [id, raw] of Object.entries(entries ?? {})) {
      const entry = idPattern.test(id) ? readers[name](raw, id) : undefined;
      if (entry === undefined) dropped = true;
      else kept[name][id] = entry;
    }
  };
  const settings = fieldsOf(fields['settings']) ?? {};
  for (const name of settingNames) kept.settings[name] = settings[name] === true;
  section('ticks');
  section('notForMe');
  // Notes exist only while the reader wants them.
  if (kept.settings.notes) section('notes');
  section('answers');
  section('history');
  if (isTime(fields['visited'], day)) kept.visited = fields['visited'];
  if (consents.includes(fields['consent'])) kept.consent = fields['consent'] as Consent;
  if (version > keptVersion) return { kept, loss: 'newer' };
  return dropped ? { kept, loss: 'partly' } : { kept };
}

/** Whether a state, once stored, can be read back. */
export function isReadable(kept: Kept): boolean {
  // The day of a visit that is not known yet is written later.
  return JSON.stringify(kept).length + '0000-00-00'.length <= longestText;
}

/** `JSON.parse` that gives `undefined` for what is no JSON or too long. */
export function parseJson(text: string): unknown {
  try {
    return text.length > longestText ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads the text found in a device's storage. Never throws.
 * @param today `YYYY-MM-DD`; what was last visited more than `keptDays` days before is not given out
 */
export function readKept(text: string | null, today: string): { kept: Kept; loss?: Loss } {
  if (text === null) return { kept: nothingKept() };
  const read = parseKept(parseJson(text));
  return isExpired(read.kept.visited, today) ? { kept: nothingKept(), loss: 'expired' } : read;
}
