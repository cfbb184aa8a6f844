import fc from 'fast-check';
import { expect, test } from 'vitest';
import { englishKey, isEmptyWord } from '../../../src/lib/search/english.ts';

test.each([
  ['unrecognised', 'unrecognized'],
  ['centre', 'center'],
  ['licence', 'license'],
  ['charges', 'charge'],
  ['charged', 'charge'],
  ['charging', 'charge'],
  ['cancelled', 'canceled'],
  ['parties', 'party'],
  ['favour', 'favor'],
  ['evidance', 'evidence'],
])('%s and %s are one word', (first, second) => {
  expect(englishKey(first)).toBe(englishKey(second));
});

test.each([
  ['code', 'card'],
  ['access', 'acces2'],
  ['sim', 'sms'],
])('%s and %s are two words', (first, second) => {
  expect(englishKey(first)).not.toBe(englishKey(second));
});

test('no word makes it throw or come out empty', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]+$/), (word) => {
      expect(englishKey(word)).not.toBe('');
    }),
  );
});

test('small words are empty, words with a meaning are not', () => {
  expect(['the', 'my', 'was'].every(isEmptyWord)).toBe(true);
  expect(['not', 'out', 'card'].some(isEmptyWord)).toBe(false);
});
