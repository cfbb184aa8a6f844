import { inOrder } from './in-order.ts';
import { isToldOfAll, type PaperCase } from './paper-case.ts';
import type { CaseEvent } from './state.ts';

/** All that happened. */
export const eventsIn = ({ file }: PaperCase) => inOrder(file.events, ({ at }) => at);

const isWith = ({ to }: PaperCase, { organisation, name }: CaseEvent) =>
  to.id === '' ? to.name !== '' && organisation === '' && name === to.name : organisation === to.id;

/** What happened with the addressee. */
export const eventsWith = (source: PaperCase) =>
  eventsIn(source).filter((event) => isWith(source, event));

/** What the log has of the police: a station that is not listed goes by its name. */
export const policeEvents = (source: PaperCase) =>
  eventsIn(source).filter(
    ({ organisation, topic }) =>
      source.isFor(organisation, 'police') || (organisation === '' && topic === 'police'),
  );

/** What happened with Amazon. */
export const amazonEvents = (source: PaperCase) =>
  eventsIn(source).filter(({ organisation }) => source.isFor(organisation, 'amazon'));

/** What organisations are for that stop a card or an account. */
const issuerPurposes = ['stop-card', 'payment-app', 'phone-line', 'bank'];

/** What happened, without what other issuers said: no issuer is told of another one. */
export function tellableEvents(source: PaperCase): CaseEvent[] {
  if (isToldOfAll(source)) return eventsIn(source);
  return eventsIn(source).filter((event) => {
    const { organisation, name, topic } = event;
    if (isWith(source, event)) return true;
    return organisation === ''
      ? name === '' || topic === 'police'
      : !issuerPurposes.some((purpose) => source.isFor(organisation, purpose));
  });
}
