import type { PaperCase } from './paper-case.ts';
import { amazonEvents, eventsIn, eventsWith, policeEvents } from './paper-events.ts';
import type { CaseEvent } from './state.ts';

/** Whether the reader turned to somebody. */
export const isOwnAct = ({ kind }: CaseEvent) => kind === 'called' || kind === 'sent';

/** Whether an organisation let the reader hear something. */
const isAnswer = ({ kind }: CaseEvent) =>
  kind === 'told' || kind === 'received' || kind === 'refunded' || kind === 'refused';

/** The last answer of the addressee, if the reader did not turn to them again since. */
export function lastHeard(source: PaperCase): CaseEvent | undefined {
  const last = eventsWith(source).findLast((event) => isAnswer(event) || isOwnAct(event));
  return last && isAnswer(last) ? last : undefined;
}

/** What was between the reader and the addressee from the last answer on. */
function sinceAnswer(source: PaperCase): CaseEvent[] {
  const events = eventsWith(source);
  return events.slice(Math.max(0, events.findLastIndex(isAnswer)));
}

/** The addressee's last promise; an answer has taken the place of those before it. */
export const lastPromise = (source: PaperCase) =>
  sinceAnswer(source).findLast(({ promise, promisedBy }) => promise !== '' || promisedBy !== '');

/** Whether the addressee let a promised day pass, or the log says that nothing was heard. */
export const isAwaited = (source: PaperCase) =>
  sinceAnswer(source).some(
    ({ kind, promisedBy }) =>
      kind === 'silence' || (promisedBy !== '' && promisedBy < source.today),
  );

/** Whether something is about a loss that is to be covered. */
export const isOfClaim = ({ topic }: CaseEvent) => topic === 'claim' || topic === 'result';

const isRefusal = ({ kind }: CaseEvent) => kind === 'refused';
const refusals = (source: PaperCase) => eventsWith(source).filter(isRefusal);

/**
 * The last time that the addressee said that a loss is not covered. What says of nothing what was
 * refused may be of the claim: the form begins with no topic.
 */
export const lastRefusal = (source: PaperCase) =>
  refusals(source).findLast(isOfClaim) ??
  refusals(source).findLast(({ topic }) => topic === 'other');

/** The last time that the addressee refused something else. */
export const lastTurnedAway = (source: PaperCase) => {
  const refusal = lastRefusal(source);
  return refusals(source).findLast((event) => event !== refusal && !isOfClaim(event));
};

/** The last time that the police did not take what they were told. */
export const policeRefusal = (source: PaperCase) => policeEvents(source).findLast(isRefusal);

/**
 * What Amazon said last, or the last time it was asked where it said nothing. The note of a call may
 * tell what either side said: it is the reader's own.
 */
export function amazonTalk(
  source: PaperCase,
): { at: string; answer: string; isOwnNote: boolean } | undefined {
  const talks = amazonEvents(source).filter((event) => isOwnAct(event) || isAnswer(event));
  const answered = talks.findLast(({ kind, note }) => kind !== 'sent' && note !== '');
  const last = answered ?? talks.at(-1);
  return (
    last && { at: last.at, answer: answered?.note ?? '', isOwnNote: answered?.kind === 'called' }
  );
}

/** Words by which one is sent to ask somebody else first. */
const sending = /先に|まず|確かめ|確認|聞い|問い合わせ|first|ask|check|contact/i;

/** Whether the addressee sent the reader to Amazon; of a paper to Amazon, whether anybody else did. */
export function isSentToAmazon(source: PaperCase): boolean {
  const senders = source.isFor(source.to.id, 'amazon')
    ? eventsIn(source).filter(({ organisation }) => !source.isFor(organisation, 'amazon'))
    : eventsWith(source);
  return senders.some(
    (event) => isAnswer(event) && /amazon|アマゾン/i.test(event.note) && sending.test(event.note),
  );
}
