import type { PaperCondition } from '../../model/records/papers.ts';
import {
  amazonTalk,
  isSentToAmazon,
  lastHeard,
  lastPromise,
  lastTurnedAway,
  policeRefusal,
} from './paper-answers.ts';
import type { PaperCase } from './paper-case.ts';
import { isAllRefunded, refundedCharges } from './paper-charges.ts';
import { policeEvents } from './paper-events.ts';

/** What must be so for a paragraph to stand. */
export const paperConditions = {
  policeTold: (source) => policeEvents(source).length > 0,
  policeNotTold: (source) => policeEvents(source).length === 0,
  policeRefused: (source) => policeRefusal(source) !== undefined,
  open: (source) => !isAllRefunded(source),
  allRefunded: isAllRefunded,
  refunded: (source) => refundedCharges(source).length > 0,
  partlyRefunded: (source) => refundedCharges(source).length > 0 && !isAllRefunded(source),
  notAnswered: (source) => lastHeard(source) === undefined,
  answered: (source) => lastHeard(source) !== undefined,
  promisedDay: (source) => (lastPromise(source)?.promisedBy ?? '') !== '',
  promised: (source) => lastPromise(source)?.promisedBy === '',
  sentToAmazon: isSentToAmazon,
  amazonAnswered: (source) => amazonTalk(source)?.isOwnNote !== true,
  turnedAway: (source) => lastTurnedAway(source) !== undefined,
  filesKept: ({ file }) => Object.keys(file.files).length > 0,
} satisfies Record<PaperCondition, (source: PaperCase) => boolean>;
