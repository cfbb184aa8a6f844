import type { HolidayCalendar } from '../holiday-calendar.ts';
import { addDays } from '../japan-time.ts';
import {
  addBusinessDays,
  addMonths,
  businessDayUpTo,
  dayOf,
  isBusinessDay,
  monthEnd,
} from './days.ts';
import type { CaseEvent, CaseFile, Charge } from './state.ts';
import type { ChargeState, EventKind, EventTopic } from '../../model/case-terms.ts';

/** From a day to another. `counted`: the day it counts from is the first one. */
export type Length = { counted: boolean } & (
  { days: number; business?: true } | { months: number; toMonthEnd?: true }
);

/** A rule as a page carries it: a record of `due-rules`, with what it takes from others. */
export interface DueRule {
  id: string;
  kind: 'last-day' | 'expected' | 'look-again' | 'promised';
  from:
    | { what: 'use' | 'statement' | 'noticed' | 'first-use' | 'promise' | 'open-promise' }
    | { what: 'event'; kinds: EventKind[]; topics: EventTopic[] };
  /** Ids of contacts, an empty one for those that the guide does not list; all where it is left out. */
  organisations?: string[];
  insteadOf: string[];
  /** None where the day is named in the log, or where nobody knows it. */
  lengths: Length[];
  settledBy: {
    events: EventKind[];
    topics: EventTopic[];
    /** Ids of those with whom such an event ends it as well, for a charge whose issuer is not known. */
    desks?: string[];
    charges: ChargeState[];
  };
}

/** What is due on a day, by a rule and entries of the log. */
export interface DueThing {
  /** Each stays the same as long as its entry is there: what was settled is known by them. */
  keys: [string, ...string[]];
  rule: string;
  /** Id of the contact; empty for one that the guide does not list and where a rule has none. */
  organisation: string;
  /** The name of one that the guide does not list; empty where the log has none. */
  name: string;
  /** The day it is counted from, or on which the promise was made; `YYYY-MM-DD`. */
  from: string;
  /** Which of the rule's lengths. */
  length: Length | undefined;
  /** `YYYY-MM-DD`; empty where nobody knows it. */
  day: string;
  /** Of a last day to act on which desks may be closed, the last business day before. */
  openUntil: string;
  state: (typeof dueStates)[number];
  /** Of what is settled: by what stands in the log, or by the reader. */
  by: 'log' | 'reader' | undefined;
  /** The charges it is about, by their ids. */
  charges: string[];
  /** What was promised, in the reader's words. */
  promise: string;
}

/** A day of the log from which a rule counts. */
interface Start {
  /** Tells it from the others of the rule. */
  id: string;
  at: string;
  organisation: string;
  name: string;
  charge?: Charge;
  event?: CaseEvent;
}

/** The day at the end of a length. */
export function endOf(from: string, length: Length, calendar: HolidayCalendar): string {
  const earlier = length.counted ? -1 : 0;
  if ('months' in length)
    return length.toMonthEnd
      ? monthEnd(from, length.months)
      : addDays(addMonths(from, length.months), earlier);
  return length.business
    ? addBusinessDays(from, length.days, calendar)
    : addDays(from, length.days + earlier);
}

/** What of a case is told of a rule once and not for each charge: by the organisations that hold its charges. */
function wholeCase(what: 'noticed' | 'first-use', rule: DueRule, file: CaseFile): Start[] {
  const earliest = (days: string[]) => days.sort()[0];
  const noticed = Object.values(file.events)
    .filter(({ kind }) => kind === 'noticed')
    .map(({ at }) => at);
  const startOf = (charges: Charge[]) => {
    const use = earliest(charges.map(({ used }) => used));
    return what === 'noticed' ? (earliest(noticed) ?? use) : (use ?? earliest(noticed));
  };
  const charges = Object.values(file.charges);
  const named = rule.organisations?.map((organisation) => ({
    organisation,
    charges: charges.filter(({ issuer }) => issuer === organisation),
  }));
  return (
    named?.filter((one) => one.charges.length > 0) ?? [{ organisation: '', charges }]
  ).flatMap(({ organisation, charges }) => {
    const at = startOf(charges);
    return at === undefined ? [] : { id: organisation, at, organisation, name: '' };
  });
}

/** The days of the log from which a rule counts, whether another one takes its place or not. */
function startsOf(rule: DueRule, file: CaseFile): Start[] {
  const { from, organisations } = rule;
  if (from.what === 'noticed' || from.what === 'first-use') return wholeCase(from.what, rule, file);
  const starts =
    from.what === 'use' || from.what === 'statement'
      ? Object.entries(file.charges).map(([id, charge]): Start => {
          const { used, stated, issuer, issuerName } = charge;
          const at = from.what === 'use' ? used : stated;
          return { id, at, organisation: issuer, name: issuerName, charge };
        })
      : Object.entries(file.events)
          .filter(([, event]) => countsFrom(rule, event))
          .map(([id, event]): Start => {
            const { at, organisation, name } = event;
            return { id, at, organisation, name: organisation ? '' : name, event };
          });
  return starts.filter(
    ({ at, organisation }) => at && (!organisations || organisations.includes(organisation)),
  );
}

function countsFrom({ from, kind: ruleKind }: DueRule, event: CaseEvent): boolean {
  const { kind, topic, promise, promisedBy } = event;
  if (from.what === 'open-promise') return promise !== '' && promisedBy === '';
  if (from.what !== 'event') return promisedBy !== '';
  // What the organisation itself named stands before what others saw of it.
  if (ruleKind === 'expected' && promisedBy) return false;
  return from.kinds.includes(kind) && from.topics.includes(topic);
}

/** Whether an event came after a start. Of the same day, only times can tell that it came before. */
function isAfter(event: CaseEvent, start: Start): boolean {
  if (event === start.event) return false;
  const [day, startDay] = [dayOf(event.at), dayOf(start.at)];
  if (day !== startDay) return day > startDay;
  return event.at === day || start.at === startDay || event.at > start.at;
}

/** Whether what stands in the log ends it. */
function isSettled({ settledBy, organisations }: DueRule, start: Start, file: CaseFile): boolean {
  const { events, topics, desks, charges } = settledBy;
  const isSame = (organisation: string, name: string) => {
    if (desks && start.charge?.issuer === '' && start.name === '')
      return organisation === '' || desks.includes(organisation);
    return organisation === start.organisation && (organisation !== '' || name === start.name);
  };
  const came = Object.values(file.events).some(
    (event) =>
      events.includes(event.kind) &&
      (topics.length === 0 || topics.includes(event.topic)) &&
      isSame(event.organisation, event.name) &&
      isAfter(event, start),
  );
  const ofCharges = start.charge
    ? [start.charge]
    : Object.values(file.charges).filter(
        ({ issuer, issuerName }) =>
          !(organisations || start.event) ||
          (issuer === start.organisation && ['', start.name].includes(issuerName)),
      );
  return came || (ofCharges.length > 0 && ofCharges.every(({ state }) => charges.includes(state)));
}

/** What a case is looked at with. */
interface Circumstances {
  file: CaseFile;
  /** `YYYY-MM-DD` in Japan. */
  today: string;
  calendar: HolidayCalendar;
}

/** How a day stands to today; `unknown` for none. Both `YYYY-MM-DD`. */
export function stateOf(day: string, today: string): DueThing['state'] {
  if (day === '') return 'unknown';
  if (day === today) return 'today';
  return day < today ? 'overdue' : 'coming';
}

function thingOf(
  rule: DueRule,
  start: Start,
  length: Length | undefined,
  { file, today, calendar }: Circumstances,
): DueThing {
  const several = rule.lengths.length > 1 && length && 'days' in length;
  const key = [rule.id, start.id, several ? length.days : ''].filter(Boolean).join('.');
  const from = dayOf(start.at);
  const { what } = rule.from;
  const named = what === 'promise' ? start.event!.promisedBy : '';
  const isPromise = what === 'promise' || what === 'open-promise';
  const day = length ? endOf(from, length, calendar) : named;
  const by = file.settled[key] ? 'reader' : isSettled(rule, start, file) ? 'log' : undefined;
  const isClosed = rule.kind === 'last-day' && day !== '' && !isBusinessDay(day, calendar);
  return {
    keys: [key],
    rule: rule.id,
    organisation: start.organisation,
    name: start.name,
    from,
    length,
    day,
    openUntil: isClosed ? businessDayUpTo(day, calendar) : '',
    state: by ? 'settled' : stateOf(day, today),
    by,
    charges: start.charge ? [start.id] : [],
    promise: isPromise ? start.event!.promise : '',
  };
}

/** One thing for each rule, day of the log it counts from, and length. */
function singleThings(rules: readonly DueRule[], circumstances: Circumstances): DueThing[] {
  const all = rules.map((rule) => ({ rule, starts: startsOf(rule, circumstances.file) }));
  const replaced = new Set(
    all.flatMap(({ rule, starts }) =>
      rule.insteadOf.flatMap((general) => starts.map(({ id }) => `${general} ${id}`)),
    ),
  );
  return all.flatMap(({ rule, starts }) =>
    starts
      .filter(({ id }) => !replaced.has(`${rule.id} ${id}`))
      .flatMap((start) =>
        (rule.lengths.length > 0 ? rule.lengths : [undefined]).map((length) =>
          thingOf(rule, start, length, circumstances),
        ),
      ),
  );
}

/** Things that a reader would take for the same one, as one. */
function joined(things: readonly DueThing[]): DueThing[] {
  const known = new Map<string, DueThing>();
  for (const thing of things) {
    const same = JSON.stringify({ ...thing, keys: [], charges: [] });
    const first = known.get(same);
    first?.keys.push(...thing.keys);
    first?.charges.push(...thing.charges);
    if (!first) known.set(same, thing);
  }
  return [...known.values()];
}

/**
 * Who looks today need not look again for each day that was missed: of several days to look again
 * that have come, the newest stands.
 */
function withoutMissedLooks(
  things: readonly DueThing[],
  rules: readonly DueRule[],
  today: string,
): DueThing[] {
  const looks = new Map(
    rules.flatMap(({ id, kind, from }): [string, string][] => {
      if (kind !== 'look-again') return [];
      return [[id, from.what === 'noticed' || from.what === 'first-use' ? 'case' : id]];
    }),
  );
  const seriesOf = ({ rule, organisation, name }: DueThing) =>
    JSON.stringify([looks.get(rule), organisation, name]);
  const newest = new Map<string, string>();
  for (const thing of things)
    if (thing.day <= today && thing.day > (newest.get(seriesOf(thing)) ?? ''))
      newest.set(seriesOf(thing), thing.day);
  return things.filter(
    (thing) =>
      thing.state !== 'overdue' ||
      !looks.has(thing.rule) ||
      thing.day === newest.get(seriesOf(thing)),
  );
}

/** The states in which something is due, in the order in which they are listed. */
export const dueStates = ['overdue', 'today', 'unknown', 'coming', 'settled'] as const;

/**
 * What is due by the log: what has passed first, then today's, what has no day, and what is coming;
 * at the end what is settled. Nothing is listed twice.
 * @param rules in the order in which those of one day are listed
 * @param today `YYYY-MM-DD` in Japan
 */
export function dueThings(
  file: CaseFile,
  rules: readonly DueRule[],
  today: string,
  calendar: HolidayCalendar,
): DueThing[] {
  const things = joined(singleThings(rules, { file, today, calendar }));
  const order = (first: DueThing, second: DueThing) =>
    dueStates.indexOf(first.state) - dueStates.indexOf(second.state) ||
    first.day.localeCompare(second.day);
  return withoutMissedLooks(things, rules, today).sort(order);
}
