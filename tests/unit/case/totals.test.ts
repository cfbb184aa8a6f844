import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chargeStates } from '../../../src/model/case-terms.ts';
import { totalsOf } from '../../../src/lib/case/totals.ts';

const charge = fc.record({
  amount: fc.integer({ min: 0, max: 999_999_999_999 }),
  state: fc.constantFrom(...chargeStates),
});

test('the sums by state add up to the whole, to the yen', () => {
  fc.assert(
    fc.property(fc.array(charge, { maxLength: 500 }), (charges) => {
      const { states, all } = totalsOf(charges);
      const sums = Object.values(states);
      expect(sums.reduce((sum, { amount }) => sum + amount, 0)).toBe(all.amount);
      expect(sums.reduce((sum, { count }) => sum + count, 0)).toBe(charges.length);
      expect(BigInt(all.amount)).toBe(
        charges.reduce((sum, { amount }) => sum + BigInt(amount), 0n),
      );
    }),
  );
});

test('changing a state moves its amount and nothing else', () => {
  fc.assert(
    fc.property(charge, fc.array(charge), fc.constantFrom(...chargeStates), (one, rest, state) => {
      const before = totalsOf([one, ...rest]);
      const after = totalsOf([{ ...one, state }, ...rest]);
      expect(after.all).toEqual(before.all);
      const moved = state === one.state ? 0 : one.amount;
      expect(after.states[state].amount).toBe(before.states[state].amount + moved);
    }),
  );
});
