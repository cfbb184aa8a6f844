import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../../src/lib/case/days.ts';
import { dueThings, type DueRule } from '../../../src/lib/case/due.ts';
import { parseCase } from '../../../src/lib/case/parse.ts';
import {
  emptyCase,
  type CaseEvent,
  type CaseFile,
  type Charge,
} from '../../../src/lib/case/state.ts';
import { chargeStates, eventKinds, eventTopics } from '../../../src/model/case-terms.ts';
import { readCalendar } from '../../../src/lib/holiday-calendar.ts';
import { addDays } from '../../../src/lib/japan-time.ts';
import { holidaysAround } from '../../../src/lib/japanese-holidays.ts';
import { sampleCharge, sampleEvent } from './samples.ts';

const today = '2026-11-29';
const calendar = readCalendar(holidaysAround(today));
const never: DueRule['settledBy'] = { events: [], topics: [], charges: [] };

const rule = (id: string, changes: Partial<DueRule> = {}): DueRule => ({
  id,
  kind: 'last-day',
  from: { what: 'use' },
  insteadOf: [],
  lengths: [{ days: 60, counted: true }],
  settledBy: never,
  ...changes,
});
const file = (parts: Partial<CaseFile>): CaseFile => ({ ...emptyCase(), ...parts });
const due = (parts: Partial<CaseFile>, rules: DueRule[], day = today) =>
  dueThings(file(parts), rules, day, calendar);
const days = (parts: Partial<CaseFile>, rules: DueRule[], on = today) =>
  due(parts, rules, on).map(({ state, day, keys }) => `${state} ${day} ${keys.join(' ')}`);

describe('the day', () => {
  test.each<[string, DueRule['lengths'][number], string]>([
    ['of a window that counts the day of the report', { days: 60, counted: true }, '2026-12-30'],
    ['of one that counts from the day after', { days: 60, counted: false }, '2026-12-31'],
    ['at the end of a month', { months: 2, toMonthEnd: true, counted: false }, '2027-01-31'],
    ['of some months', { months: 5, counted: false }, '2027-04-01'],
    ['of some months, the first day counted', { months: 5, counted: true }, '2027-03-31'],
    ['after some business days', { days: 1, business: true, counted: false }, '2026-11-02'],
  ])('%s', (_, length, day) => {
    const [thing] = due({ charges: { a: sampleCharge() } }, [rule('r', { lengths: [length] })]);
    expect(thing!.day).toBe(day);
  });

  test('on which desks are closed comes with the last open one', () => {
    const [thing] = due({ charges: { a: sampleCharge() } }, [rule('r')]);
    expect(thing!.openUntil).toBe('2026-12-28');
    const [open] = due({ charges: { a: sampleCharge({ used: '2026-10-05' }) } }, [rule('r')]);
    expect([open!.day, open!.openUntil]).toEqual(['2026-12-03', '']);
  });

  test('that nobody knows is told as not known', () => {
    expect(days({ charges: { a: sampleCharge() } }, [rule('r', { lengths: [] })])).toEqual([
      'unknown  r.a',
    ]);
  });

  test('that was promised is the one that the log has', () => {
    const events = { e: sampleEvent({ promisedBy: '2026-11-25' }), f: sampleEvent() };
    expect(
      days({ events }, [rule('r', { kind: 'promised', from: { what: 'promise' }, lengths: [] })]),
    ).toEqual(['overdue 2026-11-25 r.e']);
  });

  test('a window covers a use that is reported on the last day, and not on the next', () => {
    const dayOfYear = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2025-01-01', days));
    fc.assert(
      fc.property(dayOfYear, fc.integer({ min: 1, max: 120 }), (used, length) => {
        const lengths = [{ days: length, counted: true }];
        const [thing] = due({ charges: { a: sampleCharge({ used }) } }, [rule('r', { lengths })]);
        // Back from the day of the report, which is counted, the window has so many days.
        const covered = (reported: string) => daysBetween(used, reported) + 1 <= length;
        expect(covered(thing!.day)).toBe(true);
        expect(covered(addDays(thing!.day, 1))).toBe(false);
      }),
    );
  });
});

describe('for whom', () => {
  const special = rule('special', { organisations: ['smcc'], insteadOf: ['general'] });
  const general = rule('general', { organisations: ['smcc', 'jcb', ''] });

  test('a rule of an organisation takes the place of the general one', () => {
    const charges = {
      a: sampleCharge(),
      b: sampleCharge({ issuer: 'jcb' }),
      c: sampleCharge({ issuer: '' }),
      d: sampleCharge({ issuer: 'paypay' }),
    };
    const keys = due({ charges }, [general, special]).flatMap((thing) => thing.keys);
    expect(keys.sort()).toEqual(['general.b', 'general.c', 'special.a']);
  });

  test('of a charge whose issuer is not listed, by its name', () => {
    const charges = { a: sampleCharge({ issuer: '', issuerName: 'My bank' }) };
    const things = due({ charges }, [rule('r', { organisations: [''] })]);
    expect(things.map(({ organisation, name }) => [organisation, name])).toEqual([['', 'My bank']]);
  });

  test('charges of one day and one issuer are one thing, as long as none of them is settled', () => {
    const charges = {
      a: sampleCharge(),
      b: sampleCharge(),
      c: sampleCharge({ used: '2026-11-02' }),
    };
    expect(days({ charges }, [special])).toEqual([
      'coming 2026-12-30 special.a special.b',
      'coming 2026-12-31 special.c',
    ]);
    expect(days({ charges, settled: { 'special.a': today } }, [special])).toEqual([
      'coming 2026-12-30 special.b',
      'coming 2026-12-31 special.c',
      'settled 2026-12-30 special.a',
    ]);
  });

  test('what is told of a whole case is told once, from the oldest use or from when it was noticed', () => {
    const charges = { a: sampleCharge({ used: '2026-11-03' }), b: sampleCharge() };
    const from = (what: 'first-use' | 'noticed') =>
      rule(what, { from: { what }, lengths: [{ days: 10, counted: false }] });
    expect(days({ charges }, [from('first-use')], '2026-11-01')).toEqual([
      'coming 2026-11-11 first-use',
    ]);
    const events = {
      e: sampleEvent({ kind: 'noticed', at: '2026-11-05T10:00', organisation: '' }),
    };
    expect(days({ charges, events }, [from('noticed')], '2026-11-01')).toEqual([
      'coming 2026-11-15 noticed',
    ]);
    expect(days({ events }, [from('first-use')], '2026-11-01')).toEqual([
      'coming 2026-11-15 first-use',
    ]);
    expect(days({}, [from('first-use'), from('noticed')])).toEqual([]);
  });
});

describe('what is settled', () => {
  const answer = rule('answer', {
    kind: 'expected',
    from: { what: 'event', kinds: ['called'], topics: ['report'] },
    lengths: [{ days: 1, counted: false }],
    settledBy: { events: ['received'], topics: [], charges: [] },
  });

  test('by a state of the charge', () => {
    const window = rule('r', { settledBy: { ...never, charges: ['disputed'] } });
    const charges = {
      a: sampleCharge({ state: 'disputed' }),
      b: sampleCharge({ state: 'billed' }),
    };
    const things = due({ charges }, [window]);
    expect(things.map(({ keys, state, by }) => [keys[0], state, by])).toEqual([
      ['r.b', 'coming', undefined],
      ['r.a', 'settled', 'log'],
    ]);
  });

  test.each<[string, Partial<CaseEvent>, boolean]>([
    ['by an answer on a later day', { at: '2026-11-21' }, true],
    ['by an answer later on the day', { at: '2026-11-20T18:00' }, true],
    ['by an answer on the day, at a time not written down', { at: '2026-11-20' }, true],
    ['not by one from earlier that day', { at: '2026-11-20T09:00' }, false],
    ['not by one from before', { at: '2026-11-19' }, false],
    ['not by one of somebody else', { at: '2026-11-21', organisation: 'jcb' }, false],
  ])('%s', (_, changes, isSettled) => {
    const events = {
      a: sampleEvent({ at: '2026-11-20T12:00' }),
      b: sampleEvent({ kind: 'received', topic: 'other', ...changes }),
    };
    const [thing] = due({ events }, [answer]);
    expect(thing!.by).toBe(isSettled ? 'log' : undefined);
  });

  test('not by an answer of another that the guide does not list either', () => {
    const named = (name: string, changes: Partial<CaseEvent>) =>
      sampleEvent({ organisation: '', name, ...changes });
    const events = {
      a: named('A Bank', {}),
      b: named('B Bank', { at: '2026-11-22', kind: 'received' }),
    };
    expect(due({ events }, [answer])[0]!.by).toBeUndefined();
  });

  describe('of a window to report, by the event of having told', () => {
    const window = rule('r', {
      settledBy: {
        events: ['called', 'sent'],
        topics: ['report', 'claim'],
        desks: ['smcc', 'jcb'],
        charges: ['cancelled'],
      },
    });
    const myBank = { issuer: '', issuerName: 'My bank' };
    test.each<[string, Partial<Charge>, Partial<CaseEvent>, boolean]>([
      ['the issuer', {}, {}, true],
      ['the issuer, before the use', {}, { at: '2026-10-31' }, false],
      ['the issuer about something else', {}, { topic: 'new-card' }, false],
      ['another desk', {}, { organisation: 'jcb' }, false],
      ['one that is not listed', {}, { organisation: '', name: 'A' }, false],
      ['a desk, of a charge without issuer', { issuer: '' }, { organisation: 'jcb' }, true],
      ['a bank, of a charge without issuer', { issuer: '' }, { organisation: '', name: 'A' }, true],
      ['no desk, of a charge without issuer', { issuer: '' }, { organisation: 'amazon-jp' }, false],
      ['the bank it names', myBank, { organisation: '', name: 'My bank' }, true],
      ['another bank than it names', myBank, { organisation: '', name: 'A' }, false],
      ['a desk, of a charge of a bank', myBank, { organisation: 'jcb' }, false],
    ])('%s', (_, ofCharge, ofEvent, isSettled) => {
      const parts = { charges: { a: sampleCharge(ofCharge) }, events: { e: sampleEvent(ofEvent) } };
      expect(due(parts, [window])[0]!.by).toBe(isSettled ? 'log' : undefined);
    });

    test('and by a cancellation', () => {
      expect(due({ charges: { a: sampleCharge({ state: 'cancelled' }) } }, [window])[0]!.by).toBe(
        'log',
      );
    });
  });

  test('by the reader, and due again when that is undone', () => {
    const charges = { a: sampleCharge() };
    const settled = { 'r.a': today };
    expect(days({ charges, settled }, [rule('r')])).toEqual(['settled 2026-12-30 r.a']);
    expect(days({ charges }, [rule('r')])).toEqual(['coming 2026-12-30 r.a']);
  });
});

test('a promise without a day is asked for, and its wording stands with promises alone', () => {
  const open = rule('open', {
    kind: 'look-again',
    from: { what: 'open-promise' },
    lengths: [{ days: 14, counted: false }],
  });
  const called = rule('called', { from: { what: 'event', kinds: ['called'], topics: ['report'] } });
  const events = {
    a: sampleEvent({ promise: 'A mail' }),
    b: sampleEvent({ promise: 'A call', promisedBy: '2026-12-01' }),
    c: sampleEvent(),
  };
  expect(due({ events }, [open]).map(({ day, promise }) => [day, promise])).toEqual([
    ['2026-12-04', 'A mail'],
  ]);
  expect(due({ events }, [called]).map(({ promise }) => promise)).toEqual(['']);
});

test('what an organisation promised stands before what others saw of it', () => {
  const seen = rule('seen', {
    kind: 'expected',
    from: { what: 'event', kinds: ['called'], topics: ['report'] },
  });
  expect(due({ events: { a: sampleEvent() } }, [seen])).toHaveLength(1);
  expect(due({ events: { a: sampleEvent({ promisedBy: '2026-12-01' }) } }, [seen])).toEqual([]);
});

test('of days to look again that were missed, the last one stands', () => {
  const looks = [1, 3].map((days) => ({ days, counted: false }));
  const first = rule('first', { kind: 'look-again', from: { what: 'noticed' }, lengths: looks });
  const weeks = rule('weeks', {
    kind: 'look-again',
    from: { what: 'first-use' },
    lengths: [14, 60].map((days) => ({ days, counted: false })),
  });
  const charges = { a: sampleCharge() };
  expect(days({ charges }, [first, weeks], '2026-11-03')).toEqual([
    'overdue 2026-11-02 first.1',
    'coming 2026-11-04 first.3',
    'coming 2026-11-15 weeks.14',
    'coming 2026-12-31 weeks.60',
  ]);
  expect(days({ charges }, [first, weeks])).toEqual([
    'overdue 2026-11-15 weeks.14',
    'coming 2026-12-31 weeks.60',
  ]);
  expect(days({ charges, settled: { 'weeks.14': today } }, [first, weeks])).toEqual([
    'coming 2026-12-31 weeks.60',
    'settled 2026-11-15 weeks.14',
  ]);
});

describe('of any case', () => {
  const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2026-06-01', days));
  const moment = fc.oneof(
    day,
    fc.tuple(day, fc.constantFrom('09:00', '18:30')).map((parts) => parts.join('T')),
  );
  const organisation = fc.constantFrom('smcc', 'jcb', 'amazon-jp', '');
  const anyEvent: fc.Arbitrary<CaseEvent> = fc
    .record({
      kind: fc.constantFrom(...eventKinds),
      topic: fc.constantFrom(...eventTopics),
      at: moment,
      organisation,
      name: fc.constantFrom('', 'A', 'B'),
      promisedBy: fc.oneof(fc.constant(''), day),
    })
    .map(sampleEvent);
  const anyCharge: fc.Arbitrary<Charge> = fc
    .record({
      used: day,
      issuer: organisation,
      issuerName: fc.constantFrom('', 'A', 'B'),
      state: fc.constantFrom(...chargeStates),
      stated: fc.oneof(fc.constant(''), day),
    })
    .map(sampleCharge);
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,5}$/);
  const anyCase = fc
    .record({
      events: fc.dictionary(id, anyEvent, { maxKeys: 8 }),
      charges: fc.dictionary(id, anyCharge, { maxKeys: 8 }),
    })
    .map(file);
  const rules: DueRule[] = [
    rule('special', {
      organisations: ['smcc'],
      insteadOf: ['general'],
      settledBy: { ...never, charges: ['refunded'] },
    }),
    rule('general'),
    rule('from-statement', { from: { what: 'statement' } }),
    rule('unknown', { organisations: ['jcb', ''], lengths: [] }),
    rule('promised', { kind: 'promised', from: { what: 'promise' }, lengths: [] }),
    rule('answer', {
      kind: 'expected',
      from: { what: 'event', kinds: ['called', 'sent'], topics: ['report', 'claim'] },
      lengths: [{ months: 2, toMonthEnd: true, counted: false }],
      settledBy: { events: ['told', 'received'], topics: [], charges: [] },
    }),
    rule('look', {
      kind: 'look-again',
      from: { what: 'noticed' },
      lengths: [1, 3, 14].map((days) => ({ days, counted: false })),
    }),
    rule('papers', { from: { what: 'noticed' }, organisations: ['smcc'] }),
  ];
  const cases = (law: (one: CaseFile, on: string) => void) =>
    fc.assert(fc.property(anyCase, day, law));

  test('nothing is listed twice', () => {
    cases((one, on) => {
      const things = dueThings(one, rules, on, calendar);
      const keys = things.flatMap((thing) => thing.keys);
      expect(new Set(keys).size).toBe(keys.length);
      const shown = things.map(({ rule, organisation, name, from, day, state, by, promise }) =>
        JSON.stringify([rule, organisation, name, from, day, state, by, promise]),
      );
      expect(new Set(shown).size).toBe(shown.length);
    });
  });

  test('what has passed comes first and what is settled last, each by its day', () => {
    cases((one, on) => {
      const places = dueThings(one, rules, on, calendar).map(
        ({ state, day }) =>
          `${['overdue', 'today', 'unknown', 'coming', 'settled'].indexOf(state)} ${day}`,
      );
      expect(places).toEqual([...places].sort());
    });
  });

  test('no charge loses its last day, whatever else the log has', () => {
    cases((one, on) => {
      const things = dueThings(one, rules, on, calendar);
      for (const [key, { issuer }] of Object.entries(one.charges)) {
        const wanted = `${issuer === 'smcc' ? 'special' : 'general'}.${key}`;
        expect(things.filter(({ keys }) => keys.includes(wanted))).toHaveLength(1);
      }
    });
  });

  test('a state is what the day says', () => {
    cases((one, on) => {
      for (const { state, day, by } of dueThings(one, rules, on, calendar)) {
        expect(state === 'settled').toBe(by !== undefined);
        if (state === 'overdue') expect(day !== '' && day < on).toBe(true);
        if (state === 'today') expect(day).toBe(on);
        if (state === 'coming') expect(day > on).toBe(true);
        if (state === 'unknown') expect(day).toBe('');
      }
    });
  });

  test('settling everything by its keys leaves nothing due, the file stays valid, and undoing brings all back', () => {
    cases((one, on) => {
      const before = dueThings(one, rules, on, calendar);
      const keys = before.flatMap((thing) => thing.keys);
      const done = { ...one, settled: Object.fromEntries(keys.map((key) => [key, on])) };
      expect(parseCase(done)).toEqual({ file: done });
      expect(
        dueThings(done, rules, on, calendar).filter(({ state }) => state !== 'settled'),
      ).toEqual([]);
      expect(dueThings({ ...done, settled: {} }, rules, on, calendar)).toEqual(before);
    });
  });

  test('the order in which entries were made changes no day', () => {
    cases((one, on) => {
      const turned: CaseFile = {
        ...one,
        charges: Object.fromEntries(Object.entries(one.charges).reverse()),
        events: Object.fromEntries(Object.entries(one.events).reverse()),
      };
      const told = (all: CaseFile) =>
        dueThings(all, rules, on, calendar)
          .map(({ keys, day, state }) => JSON.stringify([[...keys].sort(), day, state]))
          .sort();
      expect(told(turned)).toEqual(told(one));
    });
  });
});
