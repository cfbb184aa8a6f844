import fc from 'fast-check';
import { expect, test } from 'vitest';
import { progressOf } from '../../../src/components/checklist/progress.ts';

const cases = fc.uniqueArray(
  fc.record({
    id: fc.string(),
    minutes: fc.nat(240),
    done: fc.boolean(),
    notForMe: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);
type Case = { id: string; minutes: number; done: boolean; notForMe: boolean };
const progress = (items: Case[]) =>
  progressOf(
    items,
    (id) => items.some((item) => item.id === id && item.done),
    (id) => items.some((item) => item.id === id && item.notForMe),
  );

test('no more is done than counts, and a next thing is left exactly when something is open', () => {
  fc.assert(
    fc.property(cases, (items) => {
      const { done, count, minutes, next } = progress(items);
      expect(done).toBeLessThanOrEqual(count);
      expect(next === undefined).toBe(done === count);
      if (next === undefined) expect(minutes).toBe(0);
    }),
  );
});

test('what is not for the reader counts nowhere', () => {
  fc.assert(
    fc.property(cases, (items) => {
      expect(progress(items)).toEqual(progress(items.filter(({ notForMe }) => !notForMe)));
    }),
  );
});

test('ticking the next thing is one more done, its minutes less, and leads on', () => {
  fc.assert(
    fc.property(cases, (items) => {
      const before = progress(items);
      fc.pre(before.next !== undefined);
      const ticked = items.map((item) =>
        item.id === before.next ? { ...item, done: true } : item,
      );
      const after = progress(ticked);
      expect(after.done).toBe(before.done + 1);
      expect(after.count).toBe(before.count);
      expect(after.minutes).toBe(
        before.minutes - items.find(({ id }) => id === before.next)!.minutes,
      );
      expect(after.next).not.toBe(before.next);
    }),
  );
});
