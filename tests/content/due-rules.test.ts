import { expect, test } from 'vitest';
import { overdueOf, rulesForScript } from '../../src/components/case-due/due-rules.ts';
import { dueThings } from '../../src/lib/case/due.ts';
import { emptyCase, type CaseFile } from '../../src/lib/case/state.ts';
import { readCalendar } from '../../src/lib/holiday-calendar.ts';
import { holidaysAround } from '../../src/lib/japanese-holidays.ts';
import { buildDay } from '../../src/lib/today.ts';
import { readGuide } from '../guide/guide.ts';
import { realContent } from '../real-content.ts';

const today = buildDay();
const calendar = readCalendar(holidaysAround(today));

/** The laws hold for the real rules, and for those of the fixtures. */
const contents = { 'the guide': realContent, fixtures: readGuide() };

const parts = Object.entries(contents).map(([name, { records }]) => {
  const of = <Kind extends 'due-rules' | 'time-limits' | 'contacts'>(kind: Kind) =>
    records[kind].map(({ data }) => data) as (typeof records)[Kind][number]['data'][];
  const rules = of('due-rules');
  const contacts = of('contacts');
  return { name, rules, contacts, timeLimits: of('time-limits') };
});

const charge = (issuer: string): CaseFile['charges'][string] => ({
  used: today,
  merchant: '',
  amount: 1,
  order: '',
  lastDigits: '',
  issuer,
  issuerName: '',
  state: 'noticed',
  stated: '',
});

test.each(parts)(
  '$name: each rule can be counted, and has words for a day that has passed',
  (part) => {
    expect(rulesForScript(part)).toHaveLength(part.rules.length);
    for (const rule of part.rules) expect(overdueOf(rule, part.rules).say.ja).not.toBe('');
  },
);

test.each(parts)('$name: the places of the rules are told apart', ({ rules }) => {
  const places = rules.map(({ order }) => order);
  expect(new Set(places).size).toBe(places.length);
});

test.each(parts)(
  '$name: a rule takes the place of rules that count charges or events as it does',
  ({ rules }) => {
    const counts = (id: string) => {
      const { what } = rules.find((rule) => rule.id === id)!.from;
      return what === 'use' || what === 'statement' ? 'charges' : what;
    };
    for (const { id, insteadOf } of rules)
      for (const general of insteadOf)
        expect(counts(general), `${id}: ${general}`).toBe(counts(id));
  },
);

test.each(parts)(
  '$name: whoever holds the money, a charge has a day, or is told that nobody knows it',
  (part) => {
    const rules = rulesForScript(part);
    const windows = rules.filter(({ kind, from }) => kind === 'last-day' && from.what === 'use');
    for (const issuer of ['', ...part.contacts.map(({ id }) => id)]) {
      const file = { ...emptyCase(), charges: { a: charge(issuer) } };
      expect(dueThings(file, windows, today, calendar).length, issuer).toBeGreaterThan(0);
    }
  },
);

test.each(parts)('$name: keys are short enough to be kept', ({ rules }) => {
  for (const { id, organisations } of rules) {
    const longest = Math.max(12, ...(organisations?.ids.map((one) => one.length) ?? []));
    expect(id.length + longest + 6).toBeLessThan(100);
  }
});
