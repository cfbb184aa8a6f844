import {
  amazonTalk,
  isOfClaim,
  isOwnAct,
  lastHeard,
  lastPromise,
  lastRefusal,
  lastTurnedAway,
  policeRefusal,
} from './paper-answers.ts';
import type { PaperCase } from './paper-case.ts';
import { billersIn, chargesIn, openCharges, refundedCharges } from './paper-charges.ts';
import { amazonEvents, eventsIn, eventsWith, policeEvents } from './paper-events.ts';
import type { Entry } from './paper-lists.ts';
import type { Writer } from './paper-writer.ts';
import type { CaseEvent, Charge, OwnWordName } from './state.ts';

type Source = PaperCase & Entry;

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
const own = (name: OwnWordName): PaperField => ({
  from: 'own',
  write: ({ file }) => file.own[name],
});
const byHand: PaperField = { from: 'hand', write: () => '' };

const distinct = (texts: string[]) => [...new Set(texts)].filter((text) => text !== '');

/** How many charges there are of some kind. */
const countOf = (find: (source: PaperCase) => Charge[]): PaperField =>
  logged((source, { count }) => {
    const { length } = find(source);
    return length > 0 ? count(length) : '';
  });
/** How much charges of some kind are together. */
const totalOf = (find: (source: PaperCase) => Charge[]): PaperField =>
  logged((source, { yen }) => {
    const charges = find(source);
    return charges.length > 0 ? yen(charges.reduce((sum, { amount }) => sum + amount, 0)) : '';
  });
/** What the charges have of something, each once. */
const allOf = (name: 'lastDigits' | 'merchant'): PaperField =>
  logged((source, { list }) => list(distinct(chargesIn(source).map((charge) => charge[name]))));
/** The day of something in the log, where there is one. */
const dayOf = (find: (source: PaperCase) => { at: string } | undefined): PaperField =>
  logged((source, { day }) => day(find(source)?.at ?? ''));
/** What the reader wrote of something in the log. */
const noteOf = (find: (source: PaperCase) => CaseEvent | undefined): PaperField =>
  typed((source) => find(source)?.note ?? '');
/** The last number by which an organisation knows the case. */
const referenceIn = (find: (source: PaperCase) => CaseEvent[]): PaperField =>
  logged((source) => find(source).findLast(({ reference }) => reference !== '')?.reference ?? '');

const katakana = /^[\p{Script=Katakana}ー・\s]+$/u;

/** The station that the reader turned to last. */
const stationOf = (source: PaperCase) =>
  policeEvents(source).findLast(({ name }) => name !== '')?.name ?? '';

/** What was done or happened, in words. */
function deed(event: CaseEvent, { word }: Writer): string {
  const { kind, topic } = event;
  const refused = isOfClaim(event) ? 'claim' : topic;
  const did = (kind === 'refused' && word(`refused.${refused}`)) || word(`kind.${kind}`);
  const about = word(`topic.${topic}`);
  return about ? word('about', { kind: did, topic: about }) : did;
}

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

  count: countOf(openCharges),
  total: totalOf(openCharges),
  usedCount: countOf(chargesIn),
  usedTotal: totalOf(chargesIn),
  refundedCount: countOf(refundedCharges),
  refundedTotal: totalOf(refundedCharges),
  cards: allOf('lastDigits'),
  merchants: allOf('merchant'),
  issuers: typed(
    (source, { list, organisation }) =>
      list(distinct(billersIn(source).map(({ id, name }) => name || organisation(id)))),
    (source) => billersIn(source).some(({ name }) => name !== ''),
  ),
  period: logged((source, { day, word }) => {
    const days = chargesIn(source).map(({ used }) => day(used));
    const [first = '', last = first] = [days[0], days.at(-1)];
    return first === last ? first : word('period', { first, last });
  }),

  noticed: dayOf((source) => eventsIn(source).find(({ kind }) => kind === 'noticed')),
  reported: dayOf((source) => eventsWith(source).find(isOwnAct)),
  asked: dayOf((source) => eventsWith(source).findLast(isOwnAct)),
  reference: referenceIn(eventsWith),
  lastHeard: dayOf(lastHeard),
  promise: typed((source) => lastPromise(source)?.promise ?? ''),
  promisedBy: logged((source, { day }) => day(lastPromise(source)?.promisedBy ?? '')),
  refused: dayOf(lastRefusal),
  refusal: noteOf(lastRefusal),
  turnedAway: dayOf(lastTurnedAway),
  turnedAwayNote: noteOf(lastTurnedAway),

  amazonAsked: dayOf(amazonTalk),
  amazonAnswer: typed((source) => amazonTalk(source)?.answer ?? ''),
  amazonReference: referenceIn(amazonEvents),
  policeDay: dayOf((source) => policeEvents(source).at(-1)),
  policeStation: typed(stationOf),
  policeReference: referenceIn(policeEvents),
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
  did: logged(({ event }, writer) => (event ? deed(event, writer) : '')),
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
