import type { EventTopic } from '../../model/case-terms.ts';
import { inOrder } from './in-order.ts';
import { isToldOfAll, type Addressee, type PaperCase } from './paper-case.ts';
import { eventsIn } from './paper-events.ts';
import type { Charge } from './state.ts';

/** Who billed a charge: nobody in particular where the log names none. */
export const billerOf = ({ issuer, issuerName }: Charge): Addressee => ({
  id: issuer,
  name: issuer ? '' : issuerName,
});

const isBilled = ({ issuer, issuerName }: Charge) => issuer + issuerName !== '';

/**
 * The charges that a paper is about: the addressee's own. Those for which no issuer is named are
 * among them unless the log names another issuer too. Who is no issuer is told of all.
 */
export function chargesIn(source: PaperCase): Charge[] {
  const { file, to } = source;
  const all = inOrder(file.charges, ({ used }) => used);
  if (isToldOfAll(source)) return all;
  const isOwn = (charge: Charge) => {
    const { id, name } = billerOf(charge);
    return id === to.id && name === to.name;
  };
  const others = all.some((charge) => isBilled(charge) && !isOwn(charge));
  return all.filter((charge) => isOwn(charge) || (!isBilled(charge) && !others));
}

const isRefunded = ({ state }: Charge) => state === 'refunded';

/** What a shop cancelled stays open: only a refund that was seen is one. */
export const openCharges = (source: PaperCase) =>
  chargesIn(source).filter((one) => !isRefunded(one));

/** Those of which the money came back. */
export const refundedCharges = (source: PaperCase) => chargesIn(source).filter(isRefunded);

/** Whether there were charges and none is open. */
export const isAllRefunded = (source: PaperCase) =>
  chargesIn(source).length > 0 && openCharges(source).length === 0;

/** What one talks about with who billed a charge. */
const moneyTopics: readonly EventTopic[] = ['report', 'claim', 'result', 'statement', 'new-card'];

/**
 * Who probably billed the charges for which the log names nobody: told by events about the money
 * where these name but one that the guide does not list.
 */
function unlistedBiller(source: PaperCase): string {
  if (!isToldOfAll(source)) return source.to.name;
  const events = eventsIn(source).filter(
    ({ organisation, name, topic }) =>
      organisation === '' && name !== '' && moneyTopics.includes(topic),
  );
  const [only = '', ...others] = new Set(events.map(({ name }) => name));
  return others.length > 0 ? '' : only;
}

/** Who billed the charges that a paper is about, as far as that is known. */
export function billersIn(source: PaperCase): Addressee[] {
  const charges = chargesIn(source);
  const unlisted = charges.every(isBilled) ? '' : unlistedBiller(source);
  return [...charges.map(billerOf), { id: '', name: unlisted }];
}
