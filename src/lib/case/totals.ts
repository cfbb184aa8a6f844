import type { Charge } from './state.ts';
import { chargeStates, type ChargeState } from '../../model/case-terms.ts';

/** How many charges, and how much they are together, in yen. */
export interface Sum {
  count: number;
  amount: number;
}

/** The charges added up by their state, each state once in the order of `chargeStates`, and all of them. */
export function totalsOf(charges: Iterable<Pick<Charge, 'amount' | 'state'>>): {
  states: Record<ChargeState, Sum>;
  all: Sum;
} {
  const states = Object.fromEntries(
    chargeStates.map((state) => [state, { count: 0, amount: 0 }]),
  ) as Record<ChargeState, Sum>;
  const all = { count: 0, amount: 0 };
  for (const { amount, state } of charges)
    for (const sum of [states[state], all]) {
      sum.count += 1;
      sum.amount += amount;
    }
  return { states, all };
}
