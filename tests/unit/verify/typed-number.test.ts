import { expect, test } from 'vitest';
import { typedNumber } from '../../../tools/verify/typed-number.ts';

test.each([
  ['0120-000-001', { domestic: '0120000001' }],
  ['０１２０ー０００ー００１', { domestic: '0120000001' }],
  ['(0570) 000 002', { domestic: '0570000002' }],
  ['03-5340-3333', { e164: '+81353403333' }],
  ['+81 3 5340 3333', { e164: '+81353403333' }],
  ['+1 (303) 555-0100', { e164: '+13035550100' }],
  ['#9110', { short: '#9110' }],
  ['１１０', { short: '110' }],
])('%s is read as a record holds it', (typed, number) => {
  expect(typedNumber(typed)).toEqual({ number });
});

test.each([
  ['0990-500-000', 'callers pay extra'],
  ['0120-12', 'national digits'],
  ['+81 120 000 001', 'cannot be dialled as +81'],
  ['03-5340-333', 'is not a number'],
  ['112', 'must be'],
  ['', 'must be'],
])('“%s” is refused', (typed, message) => {
  expect(typedNumber(typed)).toEqual({ complaint: expect.stringContaining(message) as unknown });
});
