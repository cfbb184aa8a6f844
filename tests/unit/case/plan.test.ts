import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fragmentOf,
  idsIn,
  planFor,
  type OrderedStep,
  type PlanAnswers,
} from '../../../src/lib/case/plan.ts';

const harms = ['h1', 'h2', 'h3'];

/** Steps that keep the laws of the schema: waits lead up, covers lead down, covers come before waits. */
const anySteps: fc.Arbitrary<OrderedStep[]> = fc
  .array(
    fc.record({
      harms: fc.subarray(harms, { minLength: 1 }),
      after: fc.array(fc.nat(9), { maxLength: 3 }),
      covers: fc.array(fc.nat(9), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((drawn) => {
    const id = (place: number) => `s${place}`;
    const covers = drawn.map((one, place) =>
      one.covers.filter((later) => later > place && later < drawn.length),
    );
    const isCoveredFrom = (covered: number, place: number) =>
      covers.some((one, other) => other >= place && one.includes(covered));
    return drawn.map((one, place) => ({
      id: id(place),
      harms: one.harms,
      after: one.after
        .filter((earlier) => earlier < place && !isCoveredFrom(earlier, place))
        .map(id),
      covers: covers[place]!.map(id),
    }));
  });

interface Said {
  harms: string[];
  handed: string[];
  done: string[];
  aside: string[];
}

const someIds = fc.uniqueArray(fc.nat(9).map((place) => `s${place}`));
const anySaid: fc.Arbitrary<Said> = fc.record({
  harms: fc.shuffledSubarray(harms),
  handed: someIds,
  done: someIds,
  aside: someIds,
});
const answers = (said: Said): PlanAnswers => ({
  harms: new Set(said.harms),
  steps: new Set(said.handed),
  isDone: (id) => said.done.includes(id),
  isAside: (id) => said.aside.includes(id),
});
const planOf = (steps: OrderedStep[], said: Said) => planFor(steps, answers(said));
const holds = (law: (steps: OrderedStep[], said: Said) => void) =>
  fc.assert(fc.property(anySteps, anySaid, law));
const isDue = ({ id, harms: needed }: OrderedStep, said: Said) =>
  said.handed.includes(id) || needed.some((harm) => said.harms.includes(harm));
const openOf = (steps: OrderedStep[], said: Said) => planOf(steps, said).open.map(({ id }) => id);

describe('the plan of a reader', () => {
  test('never lists a step twice', () => {
    holds((steps, said) => {
      const { done, aside } = planOf(steps, said);
      const listed = [...openOf(steps, said), ...done, ...aside];
      expect(new Set(listed).size).toBe(listed.length);
    });
  });

  test('never loses a step that is due, unless one that is done or open covers it', () => {
    holds((steps, said) => {
      const { done, aside } = planOf(steps, said);
      const stands = new Set([...openOf(steps, said), ...done]);
      const isCovered = (id: string): boolean =>
        steps.some((one) => one.covers.includes(id) && (stands.has(one.id) || isCovered(one.id)));
      for (const step of steps)
        if (isDue(step, said) && !stands.has(step.id) && !aside.includes(step.id))
          expect(isCovered(step.id)).toBe(true);
    });
  });

  test('asks for nothing that is not due', () => {
    holds((steps, said) => {
      const open = openOf(steps, said);
      for (const step of steps) if (!isDue(step, said)) expect(open).not.toContain(step.id);
    });
  });

  test('has one next thing as long as one is open: the first, which waits for nothing', () => {
    holds((steps, said) => {
      const { next, open } = planOf(steps, said);
      expect(next).toBe(open[0]?.id);
      if (next !== undefined) expect(open[0]!.waitsFor).toEqual([]);
    });
  });

  test('waits only for open steps above', () => {
    holds((steps, said) => {
      const { open } = planOf(steps, said);
      open.forEach(({ waitsFor }, place) => {
        const above = open.slice(0, place).map(({ id }) => id);
        for (const id of waitsFor) expect(above).toContain(id);
      });
    });
  });

  test('is the same in whatever order harms are ticked', () => {
    holds((steps, said) => {
      const turned = { ...said, harms: said.harms.toReversed(), done: said.done.toReversed() };
      expect(planOf(steps, turned)).toEqual(planOf(steps, said));
    });
  });

  test('keeps what was done, whatever is answered later', () => {
    fc.assert(
      fc.property(anySteps, anySaid, fc.shuffledSubarray(harms), (steps, said, later) => {
        expect(planOf(steps, { ...said, harms: later }).done).toEqual(planOf(steps, said).done);
      }),
    );
  });

  test('comes to an end when each next thing is done', () => {
    holds((steps, said) => {
      const done = [...said.done];
      for (let turn = 0; turn <= steps.length; turn++) {
        const { next } = planOf(steps, { ...said, done });
        if (next === undefined) return;
        done.push(next);
      }
      expect.unreachable();
    });
  });
});

describe('a step that covers another one', () => {
  const steps: OrderedStep[] = [
    { id: 'both', harms: ['h1'], after: [], covers: ['one'] },
    { id: 'one', harms: ['h1', 'h2'], after: [], covers: [] },
    { id: 'then', harms: ['h2'], after: ['one'], covers: [] },
  ];
  const none = { harms: ['h1', 'h2'], handed: [], done: [], aside: [] };

  test('stands in its place, also for what waits for it', () => {
    expect(planOf(steps, none).open).toEqual([
      { id: 'both', waitsFor: [] },
      { id: 'then', waitsFor: ['both'] },
    ]);
  });

  test('goes on covering it when it is done, and its harm is unticked', () => {
    const { open } = planOf(steps, { ...none, harms: ['h2'], done: ['both'] });
    expect(open).toEqual([{ id: 'then', waitsFor: [] }]);
  });

  test('covers nothing when it is put aside', () => {
    const { open } = planOf(steps, { ...none, aside: ['both'] });
    expect(open).toEqual([
      { id: 'one', waitsFor: [] },
      { id: 'then', waitsFor: ['one'] },
    ]);
  });
});

describe('what an address hands over', () => {
  const known = ['first-hour-pause', 'plan-call', 'plan-claim'];

  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.subarray(known), (ids) => {
        expect(idsIn(`#${fragmentOf('steps', ids)}`, 'steps', known)).toEqual(ids);
      }),
    );
  });

  test('is in the order of the plan, each step once, without unknown ones', () => {
    expect(idsIn('#steps=plan-claim.nothing.plan-call.plan-claim', 'steps', known)).toEqual([
      'plan-call',
      'plan-claim',
    ]);
  });

  test.each([
    '',
    '#',
    '#steps',
    '#steps=',
    '#steps=__proto__.constructor.toString',
    '#steps=%',
    '#steps=%70lan-call',
    '#steps=plan-call&x=1',
    '#harms=plan-call',
    `#steps=${'plan-call.'.repeat(100_000)}`,
    '#steps=plan-call\n',
    '#steps=<script>',
  ])('of %j is nothing', (fragment) => {
    expect(idsIn(fragment, 'steps', known)).toEqual([]);
  });

  test('never throws, and is never more than what is known', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#steps=${text}`),
        ),
        (text) => {
          for (const id of idsIn(text, 'steps', known)) expect(known).toContain(id);
          for (const id of idsIn(text, 'harms', harms)) expect(harms).toContain(id);
        },
      ),
    );
  });

  test('may be harms', () => {
    expect(idsIn(`#${fragmentOf('harms', ['h2', 'h3'])}`, 'harms', harms)).toEqual(['h2', 'h3']);
    expect(idsIn('#harms=h3.h9.h1.h1', 'harms', harms)).toEqual(['h1', 'h3']);
    expect(idsIn('#harms=__proto__', 'harms', harms)).toEqual([]);
    expect(idsIn('#steps=h1', 'harms', harms)).toEqual([]);
  });
});
