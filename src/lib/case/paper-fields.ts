import type { PaperCondition, PaperList } from '../../model/records/papers.ts';
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
  /** A day, with the time where one is known. */
  moment: (at: string) => string;
  yen: (amount: number) => string;
  count: (count: number) => string;
  list: (parts: string[]) => string;
  /** The name of a contact. */
  organisation: (id: string) => string;
  word: Word;
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
  Object.values(list).sort((first, second) => (day(first) < day(second) ? -1 : 1));

const eventsIn = ({ file }: PaperCase) => inOrder(file.events, ({ at }) => at);

const isWith = ({ to }: PaperCase, { organisation, name }: CaseEvent) =>
  to.id === '' ? to.name !== '' && organisation === '' && name === to.name : organisation === to.id;

/** Whether the reader turned to somebody. */
const isOwnAct = ({ kind }: CaseEvent) => kind === 'called' || kind === 'sent';

const eventsWith = (source: PaperCase) => eventsIn(source).filter((event) => isWith(source, event));

const eventsFor = (source: PaperCase, purpose: string) =>
  eventsIn(source).filter(
    ({ organisation, topic }) => source.isFor(organisation, purpose) || topic === purpose,
  );

/**
 * The charges that a paper is about: the addressee's own. Those for which no issuer is named are
 * among them unless the log names another issuer too. Who is no issuer is told of all.
 */
function chargesIn(source: PaperCase): Charge[] {
  const { file, to, isFor } = source;
  const all = inOrder(file.charges, ({ used }) => used);
  if ((to.id === '' && to.name === '') || isFor(to.id, 'amazon') || isFor(to.id, 'police'))
    return all;
  const others = all.some(({ issuer }) => issuer !== '' && issuer !== to.id);
  return all.filter(({ issuer }) => issuer === to.id || (issuer === '' && !others));
}

const isUndone = ({ state }: Charge) => state === 'cancelled' || state === 'refunded';
const openCharges = (source: PaperCase) => chargesIn(source).filter((one) => !isUndone(one));
const undoneCharges = (source: PaperCase) => chargesIn(source).filter(isUndone);

const chargeEntries = (charges: Charge[]): Entry[] =>
  charges.map((charge, place) => ({ charge, number: place + 1 }));

/** The lists whose entries a paragraph is repeated for. */
export const paperLists = {
  /** Charges that stand. */
  charges: (source) => chargeEntries(openCharges(source)),
  /** Charges that the shop cancelled, or that were refunded. */
  undone: (source) => chargeEntries(undoneCharges(source)),
  /** All that happened. */
  events: (source) => eventsIn(source).map((event, place) => ({ event, number: place + 1 })),
  files: ({ file }) =>
    Object.values(file.files).map((kept, place) => ({ kept, number: place + 1 })),
} satisfies Record<PaperList, (source: PaperCase) => Entry[]>;

/** What must be so for a paragraph to stand. */
export const paperConditions = {
  policeTold: (source) => eventsFor(source, 'police').length > 0,
  policeNotTold: (source) => eventsFor(source, 'police').length === 0,
  undone: (source) => undoneCharges(source).length > 0,
  promised: (source) => lastPromise(source) !== undefined,
  filesKept: ({ file }) => Object.keys(file.files).length > 0,
} satisfies Record<PaperCondition, (source: PaperCase) => boolean>;

const lastPromise = (source: PaperCase) =>
  eventsWith(source).findLast(({ promise, promisedBy }) => promise !== '' || promisedBy !== '');
const lastRefusal = (source: PaperCase) =>
  eventsWith(source).findLast(({ kind }) => kind === 'refused');
const lastReference = (events: CaseEvent[]) =>
  events.findLast(({ reference }) => reference !== '')?.reference ?? '';
const distinct = (texts: string[]) => [...new Set(texts)].filter((text) => text !== '');

/** Who can give a value: the reader's own words, the log, the choice of whom to write to, or a hand on the paper. */
type Origin = 'own' | 'log' | 'to' | 'hand';

interface PaperField {
  from: Origin;
  /** The value in the words of the paper; empty when it is not known. */
  write(source: Source, writer: Writer): string;
}

const logged = (write: PaperField['write']): PaperField => ({ from: 'log', write });
const own = (name: (typeof ownWordNames)[number]): PaperField => ({
  from: 'own',
  write: ({ file }) => file.own[name],
});
/** What no entry says: the reader writes it, or takes it out. */
const byHand: PaperField = { from: 'hand', write: () => '' };

/**
 * Every field that a paper or a call script can have a place for, by its name: where its value comes
 * from and how it is written. Its label is the interface string `papers.field.<name>`.
 */
export const paperFields = {
  name: own('name'),
  reading: own('reading'),
  address: own('address'),
  phone: own('phone'),
  email: own('email'),

  today: logged(({ today }, { day }) => day(today)),
  to: {
    from: 'to',
    write: ({ to }, { organisation }) => to.name || organisation(to.id),
  },

  count: logged((source, { count }) => {
    const { length } = openCharges(source);
    return length ? count(length) : '';
  }),
  total: logged((source, { yen }) => {
    const charges = openCharges(source);
    return charges.length ? yen(charges.reduce((sum, { amount }) => sum + amount, 0)) : '';
  }),
  cards: logged((source, { list }) =>
    list(distinct(chargesIn(source).map(({ lastDigits }) => lastDigits))),
  ),
  merchants: logged((source, { list }) =>
    list(distinct(chargesIn(source).map(({ merchant }) => merchant))),
  ),
  issuers: logged((source, { list, organisation }) =>
    list(distinct(chargesIn(source).map(({ issuer }) => organisation(issuer)))),
  ),
  firstUsed: logged((source, { day }) => day(chargesIn(source)[0]?.used ?? '')),
  lastUsed: logged((source, { day }) => day(chargesIn(source).at(-1)?.used ?? '')),

  noticed: logged((source, { day }) =>
    day(eventsIn(source).find(({ kind }) => kind === 'noticed')?.at ?? ''),
  ),
  reported: logged((source, { day }) => day(eventsWith(source).find(isOwnAct)?.at ?? '')),
  asked: logged((source, { day }) => day(eventsWith(source).findLast(isOwnAct)?.at ?? '')),
  reference: logged((source) => lastReference(eventsWith(source))),
  promise: logged((source) => lastPromise(source)?.promise ?? ''),
  promisedBy: logged((source, { day }) => day(lastPromise(source)?.promisedBy ?? '')),
  refused: logged((source, { day }) => day(lastRefusal(source)?.at ?? '')),
  refusal: logged((source) => lastRefusal(source)?.note ?? ''),

  amazonAsked: logged((source, { day }) =>
    day(eventsFor(source, 'amazon').findLast(isOwnAct)?.at ?? ''),
  ),
  amazonAnswer: logged(
    (source) =>
      eventsFor(source, 'amazon').findLast(({ kind }) => kind === 'told' || kind === 'received')
        ?.note ?? '',
  ),
  amazonReference: logged((source) => lastReference(eventsFor(source, 'amazon'))),
  policeDay: logged((source, { day }) => day(eventsFor(source, 'police').at(-1)?.at ?? '')),
  policeStation: logged(
    (source) => eventsFor(source, 'police').findLast(({ name }) => name !== '')?.name ?? '',
  ),
  policeReference: logged((source) => lastReference(eventsFor(source, 'police'))),

  number: logged(({ number }) => String(number ?? '')),
  used: logged(({ charge }, { day }) => day(charge?.used ?? '')),
  merchant: logged(({ charge }) => charge?.merchant ?? ''),
  amount: logged(({ charge }, { yen }) => (charge ? yen(charge.amount) : '')),
  order: logged(({ charge }) => charge?.order ?? ''),
  card: logged(({ charge }) => charge?.lastDigits ?? ''),
  state: logged(({ charge }, { word }) => (charge ? word(`state.${charge.state}`) : '')),

  at: logged(({ event }, { moment }) => moment(event?.at ?? '')),
  organisation: logged(
    ({ event }, { organisation }) => event?.name || organisation(event?.organisation ?? ''),
  ),
  person: logged(({ event }) => event?.person ?? ''),
  did: logged(({ event }, { word }) => {
    if (!event) return '';
    const kind = word(`kind.${event.kind}`);
    const topic = word(`topic.${event.topic}`);
    return topic ? word('about', { kind, topic }) : kind;
  }),
  note: logged(({ event }) => event?.note ?? ''),
  caseNumber: logged(({ event }) => event?.reference ?? ''),
  said: logged(({ event }) => event?.promise ?? ''),

  fileName: logged(({ kept }) => kept?.name ?? ''),
  fileNote: logged(({ kept }) => kept?.note ?? ''),

  family: byHand,
  held: byHand,
  helper: byHand,
  relation: byHand,
  known: byHand,
  clues: byHand,
  seen: byHand,
  papers: byHand,
  article: byHand,
  difference: byHand,
  boss: byHand,
  timeOff: byHand,
  work: byHand,
  birth: byHand,
  account: byHand,
  tracking: byHand,
} satisfies Record<string, PaperField>;
export type PaperFieldName = keyof typeof paperFields;

/** The names of all fields. */
export const paperFieldNames = Object.keys(paperFields) as PaperFieldName[];
