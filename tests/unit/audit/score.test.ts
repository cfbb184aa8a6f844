import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cap,
  closed,
  counted,
  overall,
  recommendations,
  type GivenAnswers,
  type ScoredItem,
} from '../../../src/lib/audit/score.ts';
import { answers, type Answer } from '../../../src/lib/kept/state.ts';

const paths = ['relay', 'session', 'reuse'];
const item = (id: string, changes: Partial<ScoredItem> = {}): ScoredItem => ({
  id,
  weight: 3,
  minutes: 5,
  critical: false,
  stops: ['relay'],
  ...changes,
});

const items = fc.uniqueArray(
  fc.record({
    id: fc.oneof(
      fc.stringMatching(/^[a-z]{1,3}[0-9]$/),
      fc.constantFrom('constructor', '__proto__'),
    ),
    weight: fc.integer({ min: 1, max: 5 }),
    minutes: fc.integer({ min: 1, max: 60 }),
    critical: fc.boolean(),
    stops: fc.subarray(paths, { minLength: 1 }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 20 },
);
const answer = fc.option(fc.constantFrom(...answers), { nil: undefined });

/** Questions, and an answer or none for each. */
const audit = items.chain((list) =>
  fc
    .array(answer, { minLength: list.length, maxLength: list.length })
    .map((given) => ({ items: list, given: givenTo(list, given) })),
);

function givenTo(list: ScoredItem[], given: (Answer | undefined)[]): GivenAnswers {
  return Object.fromEntries(list.map(({ id }, index) => [id, given[index]]));
}

function withAnswer(given: GivenAnswers, id: string, to: Answer | undefined): GivenAnswers {
  return Object.fromEntries([...Object.entries(given).filter(([key]) => key !== id), [id, to]]);
}

/** All figures: overall, and every way in. */
const figures = (list: ScoredItem[], given: GivenAnswers) => [
  overall(list, given) ?? 0,
  ...paths.map((path) => closed(list, given, path).percent),
];

const better: [Answer | undefined, Answer][] = [
  ['no', 'partly'],
  ['unsure', 'partly'],
  ['no', 'yes'],
  ['unsure', 'yes'],
  ['partly', 'yes'],
  [undefined, 'yes'],
];

describe('the score', () => {
  test('is a whole number from 0 to 100, for all and for each way in', () => {
    fc.assert(
      fc.property(audit, ({ items: list, given }) => {
        for (const figure of figures(list, given)) {
          expect(Number.isInteger(figure)).toBe(true);
          expect(figure).toBeGreaterThanOrEqual(0);
          expect(figure).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test('is lowered nowhere by fixing something', () => {
    fc.assert(
      fc.property(
        audit,
        fc.nat(),
        fc.constantFrom(...better),
        ({ items: list, given }, pick, step) => {
          const { id } = list[pick % list.length]!;
          const before = figures(list, withAnswer(given, id, step[0]));
          const after = figures(list, withAnswer(given, id, step[1]));
          after.forEach((figure, index) => expect(figure).toBeGreaterThanOrEqual(before[index]!));
        },
      ),
    );
  });

  test('counts "not sure" as "no"', () => {
    fc.assert(
      fc.property(audit, fc.nat(), ({ items: list, given }, pick) => {
        const { id } = list[pick % list.length]!;
        expect(figures(list, withAnswer(given, id, 'unsure'))).toEqual(
          figures(list, withAnswer(given, id, 'no')),
        );
      }),
    );
  });

  test('leaves out what does not apply and, of all together, what was not asked', () => {
    fc.assert(
      fc.property(audit, fc.nat(), ({ items: list, given }, pick) => {
        const { id } = list[pick % list.length]!;
        const without = figures(
          list.filter((other) => other.id !== id),
          given,
        );
        expect(figures(list, withAnswer(given, id, 'na'))).toEqual(without);
        expect(figures(list, withAnswer(given, id, undefined))[0]).toBe(without[0]);
      }),
    );
  });

  test('and the recommendations do not depend on any order', () => {
    const shuffled = audit.chain(({ items: list, given }) =>
      fc.record({
        list: fc.constant(list),
        given: fc.constant(given),
        other: fc.shuffledSubarray(list, { minLength: list.length }),
        otherGiven: fc
          .shuffledSubarray(Object.entries(given), { minLength: Object.keys(given).length })
          .map((entries) => Object.fromEntries(entries) as GivenAnswers),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ list, given, other, otherGiven }) => {
        expect(figures(other, otherGiven)).toEqual(figures(list, given));
        expect(recommendations(other, otherGiven)).toEqual(recommendations(list, given));
      }),
    );
  });

  test('is 100 only if everything that counts is in place', () => {
    fc.assert(
      fc.property(audit, ({ items: list, given }) => {
        const counting = list.filter(({ id }) => given[id] !== undefined && given[id] !== 'na');
        const all = counting.every(({ id }) => given[id] === 'yes');
        if (counting.length === 0) expect(overall(list, given)).toBeUndefined();
        else expect(overall(list, given) === 100).toBe(all);
      }),
    );
  });

  test('is the share of the weight: half for "partly"', () => {
    const list = [item('a', { weight: 5 }), item('b', { weight: 3 }), item('c', { weight: 2 })];
    expect(overall(list, { a: 'yes', b: 'partly', c: 'no' })).toBe(65);
    expect(overall(list, { a: 'yes', b: 'partly', c: 'na' })).toBe(81);
    expect(overall(list, {})).toBeUndefined();
    expect(overall(list, { a: 'na' })).toBeUndefined();
  });
});

describe('a way in', () => {
  test('is called closed, with a full bar, only if every question of it was answered so', () => {
    fc.assert(
      fc.property(audit, ({ items: list, given }) => {
        for (const path of paths) {
          const { answered, total, percent, level } = closed(list, given, path);
          const stopping = list.filter(({ stops }) => stops.includes(path));
          const isSo = stopping.every(({ id }) => ['yes', 'na'].includes(given[id] ?? ''));
          if (level === 'closed' || percent === 100) expect(isSo).toBe(true);
          if (['partly', 'mostly', 'closed'].includes(level)) expect(answered).toBe(total);
        }
      }),
    );
  });

  test('is called open only if all of it was asked, and never for what is not known alone', () => {
    fc.assert(
      fc.property(audit, ({ items: list, given }) => {
        for (const path of paths) {
          const { answered, total, level } = closed(list, given, path);
          const has = (...some: string[]) =>
            list.some(({ id, stops }) => stops.includes(path) && some.includes(given[id] ?? ''));
          if (level === 'open') expect(answered).toBe(total);
          if (['open', 'gap'].includes(level)) expect(has('no', 'partly')).toBe(true);
          if (level === 'unsure') expect(has('unsure') && !has('no', 'partly')).toBe(true);
          expect(level === 'not-asked').toBe(answered === 0);
          expect(level === 'na').toBe(has('na') && !has('yes', 'partly', 'no', 'unsure'));
        }
      }),
    );
  });

  test('tells how many were answered, and how many with "not sure"', () => {
    const given = { big: 'unsure', more: 'na', stranger: 'unsure' } as GivenAnswers;
    expect(counted(list, given)).toEqual({ answered: 2, unsure: 1 });
  });

  const list = [
    item('big', { weight: 1, critical: true }),
    item('more', { weight: 5 }),
    item('other', { stops: ['session'] }),
  ];

  test.each([
    [{}, 'not-asked', 0],
    [{ other: 'yes' }, 'not-asked', 0],
    [{ big: 'na', more: 'na' }, 'na', 0],
    [{ big: 'na' }, 'na', 0],
    [{ big: 'yes' }, 'unfinished', 16],
    [{ more: 'partly' }, 'gap', 41],
    [{ more: 'no' }, 'gap', 0],
    [{ more: 'unsure' }, 'unsure', 0],
    [{ big: 'unsure', more: 'unsure' }, 'unsure', 0],
    [{ big: 'yes', more: 'unsure' }, 'unsure', 16],
    [{ big: 'unsure', more: 'no' }, 'open', 0],
    [{ big: 'na', more: 'unsure' }, 'unsure', 0],
    [{ big: 'no', more: 'no' }, 'open', 0],
    [{ big: 'yes', more: 'no' }, 'open', 16],
    [{ big: 'yes', more: 'partly' }, 'partly', 58],
    [{ big: 'partly', more: 'yes' }, 'mostly', 91],
    [{ big: 'yes', more: 'yes' }, 'closed', 100],
  ] as const)('%o is %s', (given, level, percent) => {
    expect(closed(list, given, 'relay')).toMatchObject({ percent, level });
  });

  test('is at most partly closed while a critical question is open', () => {
    expect(closed(list, { big: 'no', more: 'yes' }, 'relay')).toEqual({
      percent: cap,
      level: 'partly',
      answered: 2,
      total: 2,
    });
    expect(closed(list, { big: 'unsure', more: 'yes' }, 'relay').level).toBe('partly');
  });
});

describe('recommendations', () => {
  test('never name what is done, does not apply or was not asked, and name all the rest', () => {
    fc.assert(
      fc.property(audit, ({ items: list, given }) => {
        const open = list.filter(({ id }) => ['partly', 'no', 'unsure'].includes(given[id] ?? ''));
        expect(
          recommendations(list, given)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(open.map(({ id }) => id).sort());
      }),
    );
  });

  test('begin with what adds most weight a minute, so that no other is worth more for its time', () => {
    const missing = { partly: 0.5, no: 1, unsure: 1 } as Record<string, number>;
    fc.assert(
      fc.property(audit, ({ items: list, given }) => {
        const worth = recommendations(list, given).map(
          ({ id, weight, minutes }) => (weight * missing[given[id]!]!) / minutes,
        );
        expect(worth).toEqual([...worth].sort((a, b) => b - a));
      }),
    );
  });

  test('put most weight for the minutes first, then the critical, then the id', () => {
    const list = [
      item('slow', { weight: 5, minutes: 30 }),
      item('b-same', { weight: 4, minutes: 4 }),
      item('a-same', { weight: 2, minutes: 2 }),
      item('half', { weight: 5, minutes: 1 }),
      item('critical', { weight: 1, minutes: 60, critical: true }),
      item('z-same', { weight: 3, minutes: 3, critical: true }),
    ];
    const given = {
      slow: 'no',
      'b-same': 'unsure',
      'a-same': 'no',
      half: 'partly',
      critical: 'no',
      'z-same': 'no',
    };
    expect(recommendations(list, given as GivenAnswers).map(({ id }) => id)).toEqual([
      'half',
      'z-same',
      'a-same',
      'b-same',
      'slow',
      'critical',
    ]);
  });

  test('do not change the list they are given', () => {
    const list = [item('b'), item('a')];
    recommendations(list, { a: 'no', b: 'no' });
    expect(list.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
