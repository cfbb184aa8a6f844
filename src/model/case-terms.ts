/** What the log of a case can say: records of what is due name the same. */

/** What happened, in the order a form offers it. */
export const eventKinds = [
  'noticed',
  'called',
  'told',
  'received',
  'sent',
  'refunded',
  'refused',
  'silence',
] as const;
export type EventKind = (typeof eventKinds)[number];

/**
 * What an event was about, where a rule counts days from it: the misuse was reported or claimed, the
 * issuer's message with the result, a statement, the report to the police, a new card.
 */
export const eventTopics = [
  'report',
  'claim',
  'result',
  'statement',
  'police',
  'new-card',
  'other',
] as const;
export type EventTopic = (typeof eventTopics)[number];

/** How a charge stands, from the first sight to the end. */
export const chargeStates = [
  'noticed',
  'disputed',
  'cancelled',
  'billed',
  'refunded',
  'refused',
] as const;
export type ChargeState = (typeof chargeStates)[number];
