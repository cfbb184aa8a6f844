import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshness, lastChecked } from '../../../src/lib/freshness.ts';

const dayFrom2020 = (count: number) =>
  new Date(Date.UTC(2020, 0, 1 + count)).toISOString().slice(0, 10);
const order = ['fresh', 'ageing', 'withheld'];

test.each([
  [0, 'fresh'],
  [180, 'fresh'],
  [181, 'ageing'],
  [540, 'ageing'],
  [541, 'withheld'],
])('a fact to be reviewed every 180 days is, after %i days, %s', (age, state) => {
  const fact = { readOn: dayFrom2020(0), verifiedOn: null, reviewEvery: 180 };
  expect(freshness(fact, dayFrom2020(age))).toBe(state);
});

test('the later of reading and verifying counts', () => {
  expect(lastChecked({ readOn: '2026-01-02', verifiedOn: null, reviewEvery: 1 })).toBe(
    '2026-01-02',
  );
  expect(lastChecked({ readOn: '2026-01-02', verifiedOn: '2026-03-04', reviewEvery: 1 })).toBe(
    '2026-03-04',
  );
  expect(lastChecked({ readOn: '2026-01-02', verifiedOn: '2025-03-04', reviewEvery: 1 })).toBe(
    '2026-01-02',
  );
});

test('a fact never becomes fresher as time passes, and is withheld in the end', () => {
  const anyFact = fc.record({
    readOn: fc.nat(1000).map(dayFrom2020),
    verifiedOn: fc.option(fc.nat(1000).map(dayFrom2020)),
    reviewEvery: fc.integer({ min: 1, max: 365 }),
  });
  fc.assert(
    fc.property(anyFact, fc.nat(3000), fc.nat(3000), (fact, first, later) => {
      const before = order.indexOf(freshness(fact, dayFrom2020(first)));
      const after = order.indexOf(freshness(fact, dayFrom2020(first + later)));
      expect(before).toBeLessThanOrEqual(after);
      expect(freshness(fact, lastChecked(fact))).toBe('fresh');
      expect(freshness(fact, dayFrom2020(1000 + 3 * 365 + 1))).toBe('withheld');
    }),
  );
});

test('what is set by law or a national plan is marked when unchecked, and never withheld', () => {
  fc.assert(
    fc.property(fc.nat(4000), fc.constantFrom('law', 'national-plan'), (age, fixedBy) => {
      const fact = { readOn: dayFrom2020(0), verifiedOn: null, reviewEvery: 180, fixedBy };
      expect(freshness(fact, dayFrom2020(age))).toBe(age > 180 ? 'ageing' : 'fresh');
    }),
  );
});
