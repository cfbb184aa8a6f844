import { dayNumber } from '../japan-time.ts';
import type { ReadCharge } from './pasted.ts';
import { shopKey } from './shop-key.ts';
import type { Charge } from './state.ts';

/**
 * What is known of a charge that was read: `kept`: it is in the case already; `refund-of`: money that
 * came back for a charge of the case, or its cancellation; `near`: the case has one of that shop and
 * amount on a near day, which may be the same; `repeated`: the same text has another one of that shop
 * and amount on that day or a near one, as a mail and a statement have; it may be a second charge.
 */
export type Known = { mark: 'kept' | 'refund-of'; id: string } | { mark: 'near' | 'repeated' };

/** What is compared. */
type Named = Pick<Charge, 'used' | 'amount' | 'merchant' | 'order'>;

/** How many letters tell one shop’s name from another’s. */
const leastOfName = 4;

/** How far apart the days of one charge stand: that of the order, and that of a statement. */
const mostDaysApart = 5;

/**
 * Compares what was read with the case. The same number of an order, or the same day, amount and shop
 * is the same charge; where the text has more of them than the case, only as many are kept already.
 * @returns what is known of each, in their order
 */
export function knownAmong(
  read: readonly ReadCharge[],
  charges: Readonly<Record<string, Charge>>,
): (Known | undefined)[] {
  const left = new Map(Object.entries(charges));
  const notPaidBack = new Map(left);
  const fresh: ReadCharge[] = [];
  const known = read.map((one): Known | undefined => {
    const isRefund = one.kind === 'refund';
    const pool = isRefund ? notPaidBack : left;
    const same = [...pool].filter(([, charge]) => (isRefund ? paysBack : isSame)(one, charge));
    const isOver = ({ state }: Charge) => state === one.state || state === 'refunded';
    // What it says is in the case already comes first: the same statement may be pasted again.
    const [id, charge] = same.find(([, charge]) => isOver(charge)) ?? same[0] ?? [];
    if (id !== undefined && charge) {
      pool.delete(id);
      return { mark: one.kind === 'charge' || isOver(charge) ? 'kept' : 'refund-of', id };
    }
    const isRepeated = fresh.some((before) => isNear(one, before));
    if (!isRefund) fresh.push(one);
    return isRepeated ? { mark: 'repeated' } : undefined;
  });
  // Each of the case is near to one at most, and to none where it is the same as another.
  return known.map((mark, at) => {
    const one = read[at]!;
    if ((mark && mark.mark !== 'repeated') || one.kind === 'refund') return mark;
    const [id] = [...left].find(([, charge]) => isNear(one, charge)) ?? [];
    if (id === undefined) return mark;
    left.delete(id);
    return { mark: 'near' };
  });
}

function isNear(one: ReadCharge, charge: Named): boolean {
  if (charge.amount !== one.amount || (one.order !== '' && charge.order !== '')) return false;
  return (
    isSameShop(one, charge) &&
    Math.abs(dayNumber(charge.used) - dayNumber(one.used)) <= mostDaysApart
  );
}

/** A mail may have a part of the name that a statement has, or the other way about. */
function isSameShop(one: Named, other: Named): boolean {
  const [short = '', long = ''] = [shopKey(one), shopKey(other)].sort(
    (first, second) => first.length - second.length,
  );
  return short === long || (short.length >= leastOfName && long.startsWith(short));
}

function isSame(one: ReadCharge, charge: Charge): boolean {
  if (one.order !== '' && charge.order !== '') return one.order === charge.order;
  return keyOf(one) === keyOf(charge);
}

/** A refund names the shop and the amount, and comes on the same day or later. */
function paysBack(one: ReadCharge, charge: Charge): boolean {
  if (charge.amount !== one.amount || charge.used > one.used) return false;
  if (one.order !== '' && charge.order !== '') return one.order === charge.order;
  return shopKey(charge) === shopKey(one);
}

function keyOf(charge: Pick<Charge, 'used' | 'amount' | 'merchant'>): string {
  return [charge.used, charge.amount, shopKey(charge)].join(' ');
}
