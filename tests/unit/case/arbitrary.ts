import fc from 'fast-check';
import {
  caseVersion,
  ownWordNames,
  type CaseFile,
  type OwnWordName,
} from '../../../src/lib/case/state.ts';
import { chargeStates, eventKinds, eventTopics } from '../../../src/model/case-terms.ts';

/** A day of the calendar, `YYYY-MM-DD`. */
const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const orNone = (value: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), value);
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,11}$/);
const line = fc.string({ maxLength: 40, unit: 'grapheme' });
const moment = fc.oneof(
  anyDay,
  fc
    .tuple(anyDay, fc.nat(23), fc.nat(59))
    .map(([day, hour, minute]) => `${day}T${two(hour)}:${two(minute)}`),
);
const two = (number: number) => String(number).padStart(2, '0');

export const anyEvent = fc.record({
  kind: fc.constantFrom(...eventKinds),
  topic: fc.constantFrom(...eventTopics),
  at: moment,
  organisation: orNone(id),
  name: line,
  person: line,
  reference: line,
  note: line,
  promise: line,
  promisedBy: orNone(anyDay),
});

const anyCharge = fc.record({
  used: anyDay,
  merchant: line,
  amount: fc.nat(10_000_000),
  order: line,
  lastDigits: fc.stringMatching(/^\d{0,4}$/),
  issuer: orNone(id),
  issuerName: line,
  state: fc.constantFrom(...chargeStates),
  stated: orNone(anyDay),
});

const anyFile = fc.record({
  name: line,
  size: fc.nat(),
  changed: fc.tuple(anyDay, fc.nat(23)).map(([day, hour]) => `${day}T${two(hour)}:00Z`),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  note: line,
});

const few = <Entry>(entry: fc.Arbitrary<Entry>) => fc.dictionary(id, entry, { maxKeys: 4 });

/** A valid case. */
export const anyCase: fc.Arbitrary<CaseFile> = fc.record({
  version: fc.constant(caseVersion),
  visited: orNone(anyDay),
  stopList: fc.uniqueArray(id, { maxLength: 4 }),
  harms: fc.uniqueArray(id, { maxLength: 4 }),
  steps: fc.uniqueArray(id, { maxLength: 4 }),
  own: fc.record(
    Object.fromEntries(ownWordNames.map((name) => [name, line])) as Record<
      OwnWordName,
      typeof line
    >,
  ),
  events: few(anyEvent),
  charges: few(anyCharge),
  files: few(anyFile),
  settled: few(anyDay),
});
