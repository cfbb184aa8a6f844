import { describe, expect, test } from 'vitest';
import { networkOf } from '../../../src/lib/case/network.ts';

const networks = { visa: 'Visa', mastercard: 'Mastercard' };
const of = (id: string, name = '') => networkOf({ id, name }, networks);

describe('a card network is told from an issuer', () => {
  test('by its id', () => {
    expect(of('visa')).toBe('Visa');
    expect(of('smcc')).toBeUndefined();
    expect(of('constructor')).toBeUndefined();
  });

  test.each(['VISA', 'visa card', 'Ｖｉｓａカード', 'Visa カード '])('typed as %j', (name) => {
    expect(of('', name)).toBe('Visa');
  });

  test.each(['', 'My bank', '三井住友VISAカード', 'Visa Bank'])('and not in %j', (name) => {
    expect(of('', name)).toBeUndefined();
  });
});
