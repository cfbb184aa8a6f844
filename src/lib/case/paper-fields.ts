import type { PaperCondition, PaperList } from '../../model/records/papers.ts';
import type { EventTopic } from '../../model/case-terms.ts';
import type { Word } from '../fill.ts';
import {
  ownWordNames,
  type CaseEvent,
  type CaseFile,
  type Charge,
  type EvidenceFile,
} from './state.ts';

/** To whom a paper goes: a contact by its id, or one that the guide does not list, by its name alone. */
export interface Addressee {
  id: string;
  name: string;
}

/** What a paper is filled from. */
export interface PaperCase {
  file: Readonly<CaseFile>;
  /** `YYYY-MM-DD`, in Japan. */
  today: string;
  /** Nobody in particular where a paper goes to no organisation, or the reader writes the name. */
  to: Addressee;
  /** Whether a contact is one for that purpose. */
  isFor: (organisation: string, purpose: string) => boolean;
}

/** How values are written in a language, or in romaji to be said. What is not known is an empty text. */
export interface Writer {
  day: (date: string) => string;
  /** A day without its year, as it is said on the phone. */
  dayToSay: (date: string) => string;
  /** A day, with the time where one is known. */
  moment: (at: string) => string;
  yen: (amount: number) => string;
  count: (count: number) => string;
  list: (parts: string[]) => string;
  /** The name of a contact. */
  organisation: (id: string) => string;
  word: Word;
  /** Whether a text of the reader's is in another language than the paper. */
  isForeign: (text: string) => boolean;
}

/** The entry that a repeated paragraph is about, with its place in the list, from 1. */
export interface Entry {
  number?: number;
  charge?: Charge;
  event?: CaseEvent;
  kept?: EvidenceFile;
}

type Source = PaperCase & Entry;

const inOrder = <Listed>(list: Readonly<Record<string, Listed>>, day: (one: Listed) => string) =>
  Object.values(list).sort(
    (first, second) => Number(day(first) > day(second)) - Number(day(first) < day(second)),
  );

const eventsIn = ({ file }: PaperCase) => inOrder(file.events, ({ at }) => at);

const isWith = ({ to }: PaperCase, { organisation, name }: CaseEvent) =>
  to.id === '' ? to.name !== '' && organisation === '' && name === to.name : organisation === to.id;

/** Whether the reader turned to somebody. */
const isOwnAct = ({ kind }: CaseEvent) => kind === 'called' || kind === 'sent';

const eventsWith = (source: PaperCase) => eventsIn(source).filter((event) => isWith(source, event));

/** What the log has of the police: a station that is not listed goes by its name. */
const policeEvents = (source: PaperCase) =>
  eventsIn(source).filter(
    ({ organisation, topic }) =>
      source.isFor(organisation, 'police') || (organisation === '' && topic === 'police'),
  );

/** The station that the reader turned to last. */
const stationOf = (source: PaperCase) =>
  policeEvents(source).findLast(({ name }) => name !== '')?.name ?? '';

const amazonEvents = (source: PaperCase) =>
  eventsIn(source).filter(({ organisation }) => source.isFor(organisation, 'amazon'));

/** Whether a paper goes to nobody in particular, or to who is told of all issuers. */
const isToldOfAll = ({ to, isFor }: PaperCase) =>
  (to.id === '' && to.name === '') || isFor(to.id, 'amazon') || isFor(to.id, 'police');

/** What organisations are for that stop a card or an account. */
const issuerPurposes = ['stop-card', 'payment-app', 'phone-line', 'bank'];

/** What happened, without what other issuers said: no issuer is told of another one. */
function tellableEvents(source: PaperCase): CaseEvent[] {
  if (isToldOfAll(source)) return eventsIn(source);
  return eventsIn(source).filter((event) => {
    const { organisation, name, topic } = event;
    if (isWith(source, event)) return true;
    return organisation === ''
      ? name === '' || topic === 'police'
      : !issuerPurposes.some((purpose) => source.isFor(organisation, purpose));
  });
}

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
function chargesIn(source: PaperCase): Charge[] {
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
const openCharges = (source: PaperCase) => chargesIn(source).filter((one) => !isRefunded(one));
const refundedCharges = (source: PaperCase) => chargesIn(source).filter(isRefunded);
const isAllRefunded = (source: PaperCase) =>
  chargesIn(source).length > 0 && openCharges(source).length === 0;

const chargeEntries = (charges: Charge[]): Entry[] =>
  charges.map((charge, place) => ({ charge, number: place + 1 }));

/** One entry of gaps where nothing is known. */
const orGaps = (entries: Entry[]): Entry[] => (entries.length > 0 ? entries : [{}]);

/** The lists whose entries a paragraph is repeated for. */
export const paperLists = {
  /** Charges without a refund. */
  charges: (source) => (isAllRefunded(source) ? [] : orGaps(chargeEntries(openCharges(source)))),
  allCharges: (source) => orGaps(chargeEntries(chargesIn(source))),
  refunded: (source) => orGaps(chargeEntries(refundedCharges(source))),
  /** What happened, as far as it is the addressee's business. */
  events: (source) =>
    orGaps(tellableEvents(source).map((event, place) => ({ event, number: place + 1 }))),
  files: ({ file }) =>
    orGaps(Object.values(file.files).map((kept, place) => ({ kept, number: place + 1 }))),
} satisfies Record<PaperList, (source: PaperCase) => Entry[]>;

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
  sentToAmazon: (source) =>
    eventsOfSender(source).some(
      ({ kind, note }) => isAnswer({ kind }) && /amazon|アマゾン/i.test(note) && sending.test(note),
    ),
  amazonAnswered: (source) => amazonTalk(source)?.isOwnNote !== true,
  turnedAway: (source) => lastTurnedAway(source) !== undefined,
  filesKept: ({ file }) => Object.keys(file.files).length > 0,
} satisfies Record<PaperCondition, (source: PaperCase) => boolean>;

/** Events with the addressee; for a paper to Amazon, those with anybody who may have sent the reader there. */
const eventsOfSender = (source: PaperCase) =>
  source.isFor(source.to.id, 'amazon')
    ? eventsIn(source).filter(({ organisation }) => !source.isFor(organisation, 'amazon'))
    : eventsWith(source);

/** Words by which one is sent to ask somebody else first. */
const sending = /先に|まず|確かめ|確認|聞い|問い合わせ|first|ask|check|contact/i;

/**
 * Who probably billed the charges for which the log names nobody: told by events about the money
 * where these name but one that the guide does not list.
 */
function unlistedIssuer(source: PaperCase): string {
  if (!isToldOfAll(source)) return source.to.name;
  const names = distinct(
    eventsIn(source)
      .filter(({ organisation, topic }) => organisation === '' && moneyTopics.includes(topic))
      .map(({ name }) => name),
  );
  return names.length === 1 ? names[0]! : '';
}

/** What one talks about with who billed a charge. */
const moneyTopics: readonly EventTopic[] = ['report', 'claim', 'result', 'statement', 'new-card'];

/** Whether an organisation let the reader hear something. */
const isAnswer = ({ kind }: Pick<CaseEvent, 'kind'>) =>
  kind === 'told' || kind === 'received' || kind === 'refunded' || kind === 'refused';

/** The last answer, if the reader did not turn to them again since. */
function lastHeard(source: PaperCase): CaseEvent | undefined {
  const last = eventsWith(source).findLast((event) => isAnswer(event) || isOwnAct(event));
  return last && isAnswer(last) ? last : undefined;
}

/** What was between the reader and the addressee from the last answer on. */
function sinceAnswer(source: PaperCase): CaseEvent[] {
  const events = eventsWith(source);
  return events.slice(Math.max(0, events.findLastIndex(isAnswer)));
}

/** The last promise; an answer has taken the place of those before it. */
const lastPromise = (source: PaperCase) =>
  sinceAnswer(source).findLast(({ promise, promisedBy }) => promise !== '' || promisedBy !== '');

/** Whether the addressee let a promised day pass, or the log says that nothing was heard. */
export const isAwaited = (source: PaperCase) =>
  sinceAnswer(source).some(
    ({ kind, promisedBy }) =>
      kind === 'silence' || (promisedBy !== '' && promisedBy < source.today),
  );

/** Whether it was said that a loss is not covered, and not something else refused. */
const isOfClaim = ({ topic }: Pick<CaseEvent, 'topic'>) => topic === 'claim' || topic === 'result';
const refusals = (source: PaperCase) => eventsWith(source).filter(({ kind }) => kind === 'refused');
/** One that says of nothing what was refused may be of the claim: the form begins with no topic. */
const lastRefusal = (source: PaperCase) =>
  refusals(source).findLast(isOfClaim) ??
  refusals(source).findLast(({ topic }) => topic === 'other');
const lastTurnedAway = (source: PaperCase) => {
  const refusal = lastRefusal(source);
  return refusals(source).findLast((event) => event !== refusal && !isOfClaim(event));
};

/**
 * What Amazon said last, or the last time it was asked where it said nothing. The note of a call may
 * tell what either side said: it is the reader's own.
 */
function amazonTalk(
  source: PaperCase,
): { at: string; answer: string; isOwnNote: boolean } | undefined {
  const talks = amazonEvents(source).filter((event) => isOwnAct(event) || isAnswer(event));
  const answered = talks.findLast(({ kind, note }) => kind !== 'sent' && note !== '');
  const last = answered ?? talks.at(-1);
  return (
    last && { at: last.at, answer: answered?.note ?? '', isOwnNote: answered?.kind === 'called' }
  );
}

/** The last time that the police did not take what they were told. */
const policeRefusal = (source: PaperCase) =>
  policeEvents(source).findLast(({ kind }) => kind === 'refused');

const lastReference = (events: CaseEvent[]) =>
  events.findLast(({ reference }) => reference !== '')?.reference ?? '';
const distinct = (texts: string[]) => [...new Set(texts)].filter((text) => text !== '');

const counted = (charges: Charge[], { count }: Writer) =>
  charges.length > 0 ? count(charges.length) : '';
const added = (charges: Charge[], { yen }: Writer) =>
  charges.length > 0 ? yen(charges.reduce((sum, { amount }) => sum + amount, 0)) : '';

/** What was done or happened, in words. */
function deed({ kind, topic }: CaseEvent, word: Word): string {
  const refused = isOfClaim({ topic }) ? 'claim' : topic;
  const did = (kind === 'refused' && word(`refused.${refused}`)) || word(`kind.${kind}`);
  const about = word(`topic.${topic}`);
  return about ? word('about', { kind: did, topic: about }) : did;
}

/** Who can give a value: the reader's own words, the log, the choice of whom to write to, or a hand on the paper. */
type Origin = 'own' | 'log' | 'to' | 'hand';

export interface PaperField {
  from: Origin;
  /** The value in the words of the paper; empty when it is not known. */
  write(source: Source, writer: Writer): string;
  /** Whether the reader typed it, in words of one language. */
  isTyped?(source: Source): boolean;
}

const logged = (write: PaperField['write']): PaperField => ({ from: 'log', write });
const typed = (
  write: PaperField['write'],
  isTyped: PaperField['isTyped'] = () => true,
): PaperField => ({ ...logged(write), isTyped });
const own = (name: (typeof ownWordNames)[number]): PaperField => ({
  from: 'own',
  write: ({ file }) => file.own[name],
});
/** The day of something in the log, where there is one. */
const dayOf = (find: (source: PaperCase) => { at: string } | undefined): PaperField =>
  logged((source, { day }) => day(find(source)?.at ?? ''));
/** What the reader wrote of something in the log. */
const noteOf = (find: (source: PaperCase) => CaseEvent | undefined): PaperField =>
  typed((source) => find(source)?.note ?? '');
const katakana = /^[\p{Script=Katakana}ー・\s]+$/u;
const byHand: PaperField = { from: 'hand', write: () => '' };

/** Fields that something known can fill, by their names: where the value comes from and how it is written. */
const knownFields = {
  name: own('name'),
  reading: {
    from: 'own',
    // A name in katakana is its own reading.
    write: ({ file: { own: words } }) => (katakana.test(words.name) ? '' : words.reading),
  },
  address: own('address'),
  phone: own('phone'),
  email: own('email'),
  helper: own('helper'),
  relation: { ...own('relation'), isTyped: () => true },
  helperPhone: own('helperPhone'),

  today: logged(({ today }, { day }) => day(today)),
  to: {
    from: 'to',
    write: (source, { organisation }) => {
      const { to, isFor } = source;
      return to.name || (isFor(to.id, 'police') && stationOf(source)) || organisation(to.id);
    },
  },

  count: logged((source, writer) => counted(openCharges(source), writer)),
  total: logged((source, writer) => added(openCharges(source), writer)),
  usedCount: logged((source, writer) => counted(chargesIn(source), writer)),
  usedTotal: logged((source, writer) => added(chargesIn(source), writer)),
  refundedCount: logged((source, writer) => counted(refundedCharges(source), writer)),
  refundedTotal: logged((source, writer) => added(refundedCharges(source), writer)),
  cards: logged((source, { list }) =>
    list(distinct(chargesIn(source).map(({ lastDigits }) => lastDigits))),
  ),
  merchants: logged((source, { list }) =>
    list(distinct(chargesIn(source).map(({ merchant }) => merchant))),
  ),
  issuers: typed(
    (source, { list, organisation }) => {
      const charges = chargesIn(source);
      const named = charges.map(billerOf).map(({ id, name }) => name || organisation(id));
      return list(distinct([...named, charges.every(isBilled) ? '' : unlistedIssuer(source)]));
    },
    (source) => chargesIn(source).some(({ issuer }) => issuer === ''),
  ),
  period: logged((source, { day, word }) => {
    const days = distinct(chargesIn(source).map(({ used }) => used));
    const [first = '', last = first] = [days[0], days.at(-1)].map((used) => day(used ?? ''));
    return first === last ? first : word('period', { first, last });
  }),

  noticed: dayOf((source) => eventsIn(source).find(({ kind }) => kind === 'noticed')),
  reported: dayOf((source) => eventsWith(source).find(isOwnAct)),
  asked: dayOf((source) => eventsWith(source).findLast(isOwnAct)),
  reference: logged((source) => lastReference(eventsWith(source))),
  lastHeard: dayOf(lastHeard),
  promise: typed((source) => lastPromise(source)?.promise ?? ''),
  promisedBy: logged((source, { day }) => day(lastPromise(source)?.promisedBy ?? '')),
  refused: dayOf(lastRefusal),
  refusal: noteOf(lastRefusal),
  turnedAway: dayOf(lastTurnedAway),
  turnedAwayNote: noteOf(lastTurnedAway),

  amazonAsked: dayOf(amazonTalk),
  amazonAnswer: typed((source) => amazonTalk(source)?.answer ?? ''),
  amazonReference: logged((source) => lastReference(amazonEvents(source))),
  policeDay: dayOf((source) => policeEvents(source).at(-1)),
  policeStation: typed(stationOf),
  policeReference: logged((source) => lastReference(policeEvents(source))),
  policeRefused: dayOf(policeRefusal),
  policeRefusal: noteOf(policeRefusal),

  number: logged(({ number }) => String(number ?? '')),
  used: logged(({ charge }, { day }) => day(charge?.used ?? '')),
  merchant: logged(({ charge }) => charge?.merchant ?? ''),
  amount: logged(({ charge }, { yen }) => (charge ? yen(charge.amount) : '')),
  order: logged(({ charge }) => charge?.order ?? ''),
  card: logged(({ charge }) => charge?.lastDigits ?? ''),
  state: logged(({ charge }, { word }) =>
    charge?.state === 'cancelled' || charge?.state === 'refunded'
      ? word(`state.${charge.state}`)
      : '',
  ),

  at: logged(({ event }, { moment }) => moment(event?.at ?? '')),
  organisation: typed(
    ({ event }, { organisation }) => event?.name || organisation(event?.organisation ?? ''),
    ({ event }) => event?.name !== '',
  ),
  person: typed(({ event }) => event?.person ?? ''),
  did: logged(({ event }, { word }) => (event ? deed(event, word) : '')),
  note: typed(({ event }) => event?.note ?? ''),
  caseNumber: logged(({ event }) => event?.reference ?? ''),
  said: typed(({ event }) => event?.promise ?? ''),

  fileName: logged(({ kept }) => kept?.name ?? ''),
  fileNote: typed(({ kept }) => kept?.note ?? ''),
} satisfies Record<string, PaperField>;

/** Fields that no entry fills: the reader writes them, or takes them out. */
const handFieldNames = [
  'police',
  'reason',
  'family',
  'held',
  'known',
  'clues',
  'goods',
  'seen',
  'papers',
  'article',
  'difference',
  'boss',
  'timeOff',
  'work',
  'birth',
  'account',
  'tracking',
  'branch',
  'hour',
] as const;

export type PaperFieldName = keyof typeof knownFields | (typeof handFieldNames)[number];

/**
 * The names of all fields that a paper or a call script can have a place for. The label of each is the
 * interface string `papers.field.<name>`.
 */
export function paperFieldNames(): PaperFieldName[] {
  return [...(Object.keys(knownFields) as (keyof typeof knownFields)[]), ...handFieldNames];
}

/** A field by its name. */
export function paperField(name: PaperFieldName): PaperField {
  return name in knownFields ? knownFields[name as keyof typeof knownFields] : byHand;
}
