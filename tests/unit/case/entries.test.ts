import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  entriesBefore,
  isTooMany,
  withEntries,
  type Entries,
} from '../../../src/lib/case/entries.ts';
import { emptyCase, mostEntries, type CaseFile, type Charge } from '../../../src/lib/case/state.ts';

const charge: fc.Arbitrary<Charge> = fc.record({
  used: fc.constant('2026-01-05'),
  merchant: fc.string({ maxLength: 5 }),
  amount: fc.nat(),
  order: fc.constant(''),
  lastDigits: fc.constant(''),
  issuer: fc.constant(''),
  issuerName: fc.constant(''),
  state: fc.constantFrom('noticed' as const, 'refunded' as const),
  stated: fc.constant(''),
});
const id = fc.constantFrom('a', 'b', 'c', 'd', 'constructor');
const file = fc
  .dictionary(id, charge)
  .map((charges): CaseFile => ({ ...emptyCase(), charges: { ...charges } }));
const entries = fc
  .dictionary(id, fc.option(charge, { nil: undefined }))
  .map((charges): Entries => ({ charges: { ...charges } }));

test('what was written, changed and taken away is taken back whole', () => {
  fc.assert(
    fc.property(file, entries, (before, written) => {
      const after = withEntries(before, written);
      expect(withEntries(after, entriesBefore(before, written))).toEqual(before);
    }),
  );
});

test('other entries and other parts of the case stay, also those written meanwhile', () => {
  fc.assert(
    fc.property(file, entries, (before, written) => {
      const meanwhile = withEntries(before, { charges: { other: { ...sample } } });
      const after = withEntries(meanwhile, written);
      expect(after.charges['other']).toEqual(sample);
      expect(after.events).toEqual(before.events);
      for (const [key, entry] of Object.entries(written.charges ?? {}))
        expect(Object.hasOwn(after.charges, key)).toBe(entry !== undefined);
    }),
  );
});

const sample: Charge = {
  used: '2026-01-05',
  merchant: 'A',
  amount: 1,
  order: '',
  lastDigits: '',
  issuer: '',
  issuerName: '',
  state: 'noticed',
  stated: '',
};

test('more entries than a case keeps are too many', () => {
  const caseOf = (count: number) => ({
    ...emptyCase(),
    charges: Object.fromEntries(Array.from({ length: count }, (_, at) => [`c${at}`, sample])),
  });
  expect(isTooMany(caseOf(mostEntries))).toBe(false);
  expect(isTooMany(caseOf(mostEntries + 1))).toBe(true);
});
