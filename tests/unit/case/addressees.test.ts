import { expect, test } from 'vitest';
import { addresseesIn } from '../../../src/lib/case/addressees.ts';
import { charge, event, filledText, source } from './paper-samples.ts';

test('organisations of the case come in the order of charges, events and the stop list, each once', () => {
  const from = source(
    [charge({ issuer: 'rakuten' })],
    [event({ organisation: 'amazon-jp' }), event(), event({ organisation: '', name: 'My bank' })],
  );
  const known = addresseesIn({ ...from, file: { ...from.file, stopList: ['smcc', 'visa'] } }, [
    'smcc',
    'rakuten',
    'visa',
  ]);
  expect(known).toEqual([
    { id: 'rakuten', name: '' },
    { id: 'smcc', name: '' },
    { id: '', name: 'My bank' },
    { id: 'visa', name: '' },
  ]);
});

test('who billed charges goes by the name that they have, and a letter is addressed to it first', () => {
  const charges = [charge({ issuer: '', issuerName: 'My bank' }), charge()];
  const from = source(charges, [event({ organisation: 'rakuten' })], { to: { id: '', name: '' } });
  expect(filledText('{issuers}', from)).toEqual(['My bank and SMCC']);
  const to = addresseesIn(from, ['smcc', 'rakuten']);
  expect(to.map(({ id, name }) => id || name)).toEqual(['My bank', 'smcc', 'rakuten']);
  expect(filledText('To: {to}', { ...from, to: to[0]! })).toEqual(['To: My bank']);
  // Amazon is no issuer: where only it comes into question, no bank does.
  expect(addresseesIn(from, ['amazon-jp'])).toEqual([]);
});

test.each([
  ['whose promise is overdue', { promise: 'A letter', promisedBy: '2026-11-22' }],
  ['that was silent', { kind: 'silence' }],
] as const)('asking again goes first to the one %s', (_, changes) => {
  const events = [event({ organisation: 'smcc' }), event({ organisation: 'rakuten', ...changes })];
  const first = (awaitedFirst: boolean) =>
    addresseesIn(source([], events), ['smcc', 'rakuten'], awaitedFirst)[0]?.id;
  expect(first(true)).toBe('rakuten');
  expect(first(false)).toBe('smcc');
});
