import { describe, expect, test } from 'vitest';
import { readGuide } from '../../guide/guide.ts';
import {
  lengthsOf,
  limitOf,
  overdueOf,
  rulesForScript,
} from '../../../src/components/case-due/due-rules.ts';
import { dueRule, type DueRuleRecord } from '../../../src/model/records/due-rules.ts';
import { timeLimit, type TimeLimit } from '../../../src/model/records/time-limits.ts';

const { records } = readGuide();
const rules = records['due-rules'].map(({ data }) => data);
const sample = rules.find(({ id }) => id === 'claim-window')!;
const limit = (duration: Partial<TimeLimit['duration']> | undefined, changes = {}): TimeLimit =>
  timeLimit.parse({
    ...records['time-limits'].find(({ name }) => name === 'claim-window')!.data,
    id: 'sample',
    duration,
    ...changes,
  });
const lengths = (duration: Partial<TimeLimit['duration']>, changes: Partial<DueRuleRecord> = {}) =>
  lengthsOf({ ...sample, timeLimit: 'sample', ...changes }, [limit(duration)]);
const count = (changes: Partial<DueRuleRecord['count']>) => ({
  count: { ...sample.count, ...changes },
});

describe('the length of a rule', () => {
  test.each<[Partial<TimeLimit['duration']>, object]>([
    [{ value: 45, unit: 'day' }, { days: 45 }],
    [{ value: 24, unit: 'hour' }, { days: 1 }],
    [{ value: 25, unit: 'hour' }, { days: 2 }],
    [{ value: 2, unit: 'week', approximate: true }, { days: 14 }],
    [{ value: 5, unit: 'month' }, { months: 5 }],
  ])('is that of its limit: %o', (duration, expected) => {
    expect(lengths(duration)).toEqual([{ ...expected, counted: true }]);
  });

  test('is the earliest day to act and the latest to expect something, where the source leaves it open', () => {
    const open = count({ firstDay: 'not-said' });
    const duration = { value: 45, unit: 'day' } as const;
    expect(lengths(duration, open)).toEqual([{ days: 45, counted: true }]);
    expect(lengths(duration, { ...open, kind: 'expected' })).toEqual([
      { days: 45, counted: false },
    ]);
  });

  test('is counted by the words of the limit where it has no plain length', () => {
    const words = { ja: '2か月目の末', en: 'the end of the second month' };
    const counted = limit(undefined, { countedAs: { value: 2, unit: 'month' }, text: words });
    const rule = {
      ...sample,
      timeLimit: 'sample',
      ...count({ firstDay: 'next', toMonthEnd: true }),
    };
    expect(lengthsOf(rule, [counted])).toEqual([{ months: 2, counted: false, toMonthEnd: true }]);
    expect(() => lengthsOf(rule, [limit(undefined, { text: words })])).toThrow('sample.yaml');
  });

  test('needs its limit', () => {
    expect(() => limitOf({ ...sample, timeLimit: 'nowhere' }, [])).toThrow('"nowhere"');
  });
});

test('words for a day that has passed can be those of another rule, which has them itself', () => {
  const second = { ...sample, id: 'second', overdue: sample.id };
  expect(overdueOf(second, [sample, second])).toBe(sample.overdue);
  expect(() => overdueOf({ ...sample, overdue: 'second' }, [second])).toThrow('"second"');
});

test('rules of organisations by their purpose name each of them, and those that are not listed', () => {
  const organisations = { ids: [], purposes: ['stop-card' as const], unlisted: true };
  const contacts = records.contacts.map(({ data }) => data);
  const [rule] = rulesForScript({
    rules: [{ ...sample, organisations }],
    timeLimits: records['time-limits'].map(({ data }) => data),
    contacts,
  });
  const issuers = contacts.filter(({ purpose }) => purpose.includes('stop-card'));
  expect(rule!.organisations).toEqual([...issuers.map(({ id }) => id), '']);
});

describe('a rule is refused', () => {
  const told = (changes: object) =>
    dueRule.safeParse({ ...sample, ...changes }).error?.issues.map(({ path }) => path.join('.'));

  test.each<[string, object, string]>([
    ['with two lengths', { days: [3] }, 'days'],
    ['that counts from a promise', { from: { what: 'promise' } }, 'from'],
    ['without a length and without saying so', { timeLimit: undefined }, 'condition'],
    [
      'with several days and a label that does not tell them apart',
      { timeLimit: undefined, days: [1, 3] },
      'label.ja',
    ],
    [
      'in business days of a limit',
      { count: { firstDay: 'next', businessDays: true } },
      'count.businessDays',
    ],
    [
      'for organisations without a name',
      { organisations: { unlisted: true } },
      'organisations.label',
    ],
  ])('%s', (_, changes, field) => {
    expect(told({})).toBeUndefined();
    expect(told(changes)).toContain(field);
  });
});
