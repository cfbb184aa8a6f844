import type { DueRule, Length } from '../../lib/case/due.ts';
import type { Contact } from '../../model/records/contacts.ts';
import type { DueRuleRecord } from '../../model/records/due-rules.ts';
import type { TimeLimit } from '../../model/records/time-limits.ts';

/** What rules are read with. */
export interface DueRecords {
  rules: DueRuleRecord[];
  timeLimits: TimeLimit[];
  contacts: Contact[];
}

/** Rules in their order. */
export const inOrder = (rules: DueRuleRecord[]): DueRuleRecord[] =>
  [...rules].sort((first, second) => first.order - second.order);

/** The limit a rule takes its length from; undefined where it takes none. Throws when it is missing. */
export function limitOf({ timeLimit: id }: DueRuleRecord, limits: TimeLimit[]) {
  const limit = limits.find((one) => one.id === id);
  if (id !== undefined && !limit) throw new Error(`There is no time limit "${id}".`);
  return limit;
}

/**
 * How certain the day of a rule is: as its limit is, `others`: others than the reader's own
 * organisation say it, `suggestion`: ours, `log`: it stands in the log, `unknown`.
 */
export function certaintyOf({ ofOthers, days, from }: DueRuleRecord, limit: TimeLimit | undefined) {
  if (limit) return ofOthers ? 'others' : limit.certainty;
  if (days) return 'suggestion';
  return from.what === 'promise' ? 'log' : 'unknown';
}

/** The words of a rule for a day that has passed; those of another one where it names one. */
export function overdueOf({ overdue }: DueRuleRecord, rules: DueRuleRecord[]) {
  if (typeof overdue !== 'string') return overdue;
  const words = rules.find(({ id }) => id === overdue)?.overdue;
  if (words === undefined || typeof words === 'string')
    throw new Error(`The rule "${overdue}" of due-rules has no words of its own in "overdue".`);
  return words;
}

/** The lengths by which a rule counts, as `due.ts` takes them. */
export function lengthsOf(rule: DueRuleRecord, limits: TimeLimit[]): Length[] {
  const { firstDay, toMonthEnd, businessDays } = rule.count;
  const counted = firstDay === 'counted' || (firstDay === 'not-said' && rule.kind === 'last-day');
  if (rule.days)
    return rule.days.map((days) => ({ days, counted, ...(businessDays && { business: true }) }));
  const limit = limitOf(rule, limits);
  if (!limit) return [];
  const length = limit.duration ?? limit.countedAs;
  if (!length) throw new Error(`content/time-limits/${limit.id}.yaml has no length to count by.`);
  const { value, unit } = length;
  if (unit === 'month') return [{ months: value, counted, ...(toMonthEnd && { toMonthEnd }) }];
  const perDay = { minute: 24 * 60, hour: 24, day: 1, week: 1 / 7 };
  return [{ days: Math.ceil(value / perDay[unit]), counted }];
}

/** Ids of the organisations a rule holds for, an empty one for those that are not listed; undefined for all. */
function organisationsOf(
  { organisations }: DueRuleRecord,
  contacts: Contact[],
): string[] | undefined {
  if (!organisations) return undefined;
  const { ids, purposes, unlisted } = organisations;
  return [...ids, ...idsFor(purposes, contacts), ...(unlisted ? [''] : [])];
}

const idsFor = (purposes: Contact['purpose'], contacts: Contact[]) =>
  contacts
    .filter(({ purpose }) => purpose.some((one) => purposes.includes(one)))
    .map(({ id }) => id);

/** The rules as the page's script reads them, in their order. */
export function rulesForScript({ rules, timeLimits, contacts }: DueRecords): DueRule[] {
  return inOrder(rules).map((rule) => {
    const organisations = organisationsOf(rule, contacts);
    const { from, settledBy } = rule;
    const { desks, ...ends } = settledBy;
    return {
      id: rule.id,
      kind: rule.kind,
      from:
        from.what === 'event' ? { what: 'event', kinds: from.kinds, topics: from.topics } : from,
      ...(organisations && { organisations }),
      insteadOf: rule.insteadOf,
      lengths: lengthsOf(rule, timeLimits),
      settledBy: { ...ends, ...(desks.length > 0 && { desks: idsFor(desks, contacts) }) },
    };
  });
}
