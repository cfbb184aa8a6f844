import type { ChargeState, EventKind, EventTopic } from '../../model/case-terms.ts';

/** Something that happened. Times are Japan's; a text that was left out is empty. */
export interface CaseEvent {
  kind: EventKind;
  topic: EventTopic;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
  at: string;
  /** Id of a contact; empty for one that the guide does not list, which `name` names. */
  organisation: string;
  name: string;
  person: string;
  /** The number by which the organisation knows the case. */
  reference: string;
  /** What happened or was said. */
  note: string;
  promise: string;
  /** The day by which it was promised, `YYYY-MM-DD`; empty when none was named. */
  promisedBy: string;
}

/** A charge, or an order, that the reader does not know. */
export interface Charge {
  /** Day of use, `YYYY-MM-DD`. */
  used: string;
  /** As printed on the statement. */
  merchant: string;
  /** In yen, a whole number from 0. */
  amount: number;
  /** Amazon's number of the order; empty when not known. */
  order: string;
  /** The last digits of the card, four at most. */
  lastDigits: string;
  /** Id of the contact that issued the card or holds the money; empty for one that the guide does not list, which `issuerName` names. */
  issuer: string;
  issuerName: string;
  state: ChargeState;
  /** The day the issuer told of the statement it stands on, `YYYY-MM-DD`; empty when not known. */
  stated: string;
}

/** A file that the reader keeps elsewhere: only what identifies it. */
export interface EvidenceFile {
  name: string;
  /** Bytes. */
  size: number;
  /** When the file was last changed, ISO 8601, UTC, to the minute. */
  changed: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  sha256: string;
  /** What it shows, in the reader's words. */
  note: string;
}

/** What several papers say of the reader, by the name of the field. */
export const readerWordNames = ['name', 'reading', 'address', 'phone', 'email'] as const;
/** What a paper says of somebody who calls and writes for the reader. */
export const helperWordNames = ['helper', 'relation', 'helperPhone'] as const;
export const ownWordNames = [...readerWordNames, ...helperWordNames] as const;
export type OwnWordName = (typeof ownWordNames)[number];

/** The parts of a case that are lists, each by an id that never changes. */
export interface CaseLists {
  events: Record<string, CaseEvent>;
  charges: Record<string, Charge>;
  files: Record<string, EvidenceFile>;
  /** Days the reader called settled: the day they did so, by the key of what was due. */
  settled: Record<string, string>;
}

/** What the reader chose of what the guide offers, each list by ids in the reader's order. */
export interface CaseChoices {
  /** Contacts on the stop list. */
  stopList: string[];
  /** Harms that the plan is made for. */
  harms: string[];
  /** Steps of the plan that somebody handed over. */
  steps: string[];
}

/** Everything a reader keeps of a case. */
export interface CaseFile extends CaseLists, CaseChoices {
  version: typeof caseVersion;
  /** Day of the last visit, `YYYY-MM-DD`; empty when it is not known. */
  visited: string;
  own: Record<OwnWordName, string>;
}

/** Version of the shape; a change of shape needs a new one. In version 1, charges had no `issuerName`. */
export const caseVersion = 2;
/** The oldest version that is still read. */
export const oldestVersion = 1;

/** How long texts may be, in characters. */
export const textLength = { line: 200, text: 4000 } as const;

/** The largest amount of a charge, in yen: sums of a full list stay exact. */
export const mostYen = 999_999_999_999;

/** How many entries a list holds, and how many ids a choice. */
export const mostEntries = 500;

/** The names of the lists. */
export const listNames = [
  'events',
  'charges',
  'files',
  'settled',
] as const satisfies (keyof CaseLists)[];

/** The names of the choices. */
export const choiceNames = ['stopList', 'harms', 'steps'] as const satisfies (keyof CaseChoices)[];

/** What is made for each of these names. */
export function each<Name extends string, Made>(
  names: readonly Name[],
  make: (name: Name) => Made,
): Record<Name, Made> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Made>;
}

/** A case in which nothing was entered. */
export function emptyCase(): CaseFile {
  return {
    version: caseVersion,
    visited: '',
    ...each(choiceNames, () => []),
    own: each(ownWordNames, () => ''),
    ...each(listNames, () => ({})),
  };
}

/** Whether nothing was entered. */
export function isEmptyCase(file: CaseFile): boolean {
  return (
    choiceNames.every((name) => file[name].length === 0) &&
    ownWordNames.every((name) => file.own[name] === '') &&
    listNames.every((name) => Object.keys(file[name]).length === 0)
  );
}

/**
 * Both together: entries that only one has are kept, of one that both have that of `over` stands, and
 * so do the words of `over` that are not empty. Nothing entered is lost, and joining once more
 * changes nothing.
 */
export function joinedCase(below: CaseFile, over: CaseFile): CaseFile {
  return {
    ...below,
    ...each(choiceNames, (name) =>
      [...new Set([...below[name], ...over[name]])].slice(0, mostEntries),
    ),
    own: each(ownWordNames, (name) => over.own[name] || below.own[name]),
    ...(each(listNames, (name) => ({ ...below[name], ...over[name] })) as CaseLists),
  };
}

/** Begins the id under which a choice is kept that is no contact: a bank the guide does not list. */
export const unlisted = 'unlisted-';

/** Whether a list has an organisation, under its id or one that it had before. */
export function isListed(list: readonly string[], ids: readonly string[]): boolean {
  return ids.some((id) => list.includes(id));
}
