import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dossierOf, type DossierWords } from '../../../src/lib/case/dossier.ts';
import { emptyCase } from '../../../src/lib/case/state.ts';
import { anyCase, anyEvent } from './arbitrary.ts';

const words: DossierWords = {
  word: (name, values = {}) => [name, ...Object.values(values)].join(' '),
  organisation: (id) => (id === '' ? '' : `organisation ${id}`),
  moment: (at) => at,
  yen: (amount) => `${amount} yen`,
};

it('has a row for every entry, as many cells as columns, and no empty table', () => {
  fc.assert(
    fc.property(anyCase, (file) => {
      const parts = dossierOf(file, words);
      for (const name of ['events', 'charges', 'files'] as const) {
        const count = Object.keys(file[name]).length;
        expect(parts.find((part) => part.name === name)?.rows.length ?? 0).toBe(count);
      }
      for (const { columns, rows } of parts) {
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
    }),
  );
});

it('has all that was written of an event in its row, also the station of an organisation', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const [events] = dossierOf({ ...emptyCase(), events: { a: event } }, words);
      const row = events!.rows[0]!.join('\n');
      const { organisation, name, person, reference, note, promise, promisedBy } = event;
      for (const text of [name, person, reference, note, promise, promisedBy])
        expect(row).toContain(text);
      expect(row).toContain(words.organisation(organisation));
    }),
  );
});

it('adds up charges to the yen, and writes what is known of each', () => {
  const charge = {
    used: '2026-01-05',
    merchant: 'AMAZON.CO.JP',
    amount: 50_000,
    order: '',
    lastDigits: '1234',
    issuer: 'card',
    issuerName: '',
    state: 'disputed',
    stated: '',
  } as const;
  const file = {
    ...emptyCase(),
    charges: {
      b: charge,
      a: { ...charge, used: '2026-01-04', amount: 1, state: 'refunded' } as const,
    },
  };
  const [charges, totals] = dossierOf(file, words);
  expect(charges?.rows).toEqual([
    [
      '1',
      '2026-01-04',
      'AMAZON.CO.JP',
      '1 yen',
      'organisation card\nlastDigitsOf 1234',
      'state.refunded',
    ],
    [
      '2',
      '2026-01-05',
      'AMAZON.CO.JP',
      '50000 yen',
      'organisation card\nlastDigitsOf 1234',
      'state.disputed',
    ],
  ]);
  expect(totals?.rows).toEqual([
    ['state.disputed', '1', '50000 yen'],
    ['state.refunded', '1', '1 yen'],
    ['totals.all', '2', '50001 yen'],
  ]);
});

it('writes when a file was changed in Japan’s time', () => {
  const one = {
    name: 'a.png',
    size: 3,
    changed: '2026-01-04T15:30Z',
    sha256: 'f'.repeat(64),
    note: '',
  };
  const [files] = dossierOf({ ...emptyCase(), files: { a: one } }, words);
  expect(files?.rows[0]?.[1]).toContain('files.changed 2026-01-05T00:30');
});
