import { describe, expect, test } from 'vitest';
import type { PaperCase } from '../../../src/lib/case/paper-case.ts';
import type { CaseEvent } from '../../../src/lib/case/state.ts';
import { charge, event, filledText, source } from './paper-samples.ts';

describe('a paper is about the charges of whom it goes to', () => {
  const charges = [
    charge({ amount: 1 }),
    charge({ amount: 20, issuer: 'rakuten' }),
    charge({ amount: 300, issuer: '' }),
  ];
  const total = (from: PaperCase) => filledText('{total}', from)[0];

  test('an issuer is told of its own', () => {
    expect(total(source(charges))).toBe('1 yen');
    expect(total(source(charges, [], { to: { id: 'rakuten', name: '' } }))).toBe('20 yen');
  });

  test('and of those without an issuer, if no other one is named', () => {
    expect(total(source([charges[0]!, charges[2]!]))).toBe('301 yen');
  });

  test('a bank that the guide does not list is told of those without an issuer', () => {
    expect(total(source([charges[2]!], [], { to: { id: '', name: 'My bank' } }))).toBe('300 yen');
  });

  test('one that is not listed is told of those that name it, and of no others', () => {
    const named = [...charges, charge({ amount: 4_000, issuer: '', issuerName: 'My bank' })];
    const of = (name: string) => total(source(named, [], { to: { id: '', name } }));
    expect(of('My bank')).toBe('4,000 yen');
    expect(of('Another')).toBe('[field.total: __]');
    expect(total(source(named))).toBe('1 yen');
    expect(total(source(named.slice(2), [], { to: { id: '', name: 'My bank' } }))).toBe(
      '4,300 yen',
    );
  });

  test.each(['', 'amazon-jp', 'police'])('who is no issuer (%j) is told of all', (id) => {
    expect(total(source(charges, [], { to: { id, name: '' } }))).toBe('321 yen');
  });
});

test('who billed charges is told of one that the guide does not list, where the log names but one', () => {
  const of = (events: CaseEvent[], to: PaperCase['to'] = { id: 'police', name: '' }) =>
    filledText('{issuers}', source([charge({ issuer: '' })], events, { to }));
  const bank = event({ organisation: '', name: 'My Bank', topic: 'report' });
  const gap = '[field.issuers: __]';
  expect(of([bank])).toEqual(['My Bank']);
  expect(of([bank, event({ organisation: '', name: 'Station', topic: 'police' })])).toEqual([
    'My Bank',
  ]);
  expect(of([bank, { ...bank, name: 'Another' }])).toEqual([gap]);
  expect(of([bank], { id: 'smcc', name: '' })).toEqual([gap]);
});
