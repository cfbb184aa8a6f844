import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asksForIssuers,
  readChoice,
  showsContact,
  writeChoice,
} from '../../../src/components/packet-composer/packet-choice.ts';

const offer = { sheets: ['first-hour', 'log', 'say'], issuers: ['jcb', 'smcc'] };

test('a choice survives being written into an address and read again', () => {
  fc.assert(
    fc.property(
      fc.subarray(offer.sheets),
      fc.boolean(),
      fc.subarray(offer.issuers),
      (sheets, cover, issuers) => {
        const choice = { sheets, cover, issuers };
        expect(readChoice(`#${writeChoice(choice, offer)}`, offer)).toEqual(choice);
      },
    ),
  );
});

test('nothing is chosen but what the address names', () => {
  fc.assert(
    fc.property(fc.string(), (hash) => {
      const { sheets, issuers } = readChoice(hash, offer);
      expect(offer.sheets).toEqual(expect.arrayContaining(sheets));
      expect(issuers.every((id) => offer.issuers.includes(id))).toBe(true);
    }),
  );
  for (const hash of ['', '#sheet-log', '#sheets=gone'])
    expect(readChoice(hash, offer)).toEqual({ sheets: [], cover: false, issuers: [] });
  expect(readChoice('#sheets=all', offer).sheets).toEqual(offer.sheets);
});

test('without a chosen issuer all are shown, and what is no issuer always is', () => {
  const none = { sheets: offer.sheets, cover: false, issuers: [] };
  const one = { ...none, issuers: ['smcc'] };
  expect(showsContact('jcb', none, offer)).toBe(true);
  expect(showsContact('jcb', one, offer)).toBe(false);
  expect(showsContact('smcc', one, offer)).toBe(true);
  expect(showsContact('police', one, offer)).toBe(true);
});

test('an address can ask for the choice of issuers, beside the sheets it picks', () => {
  expect(asksForIssuers('#sheets=log&own=1')).toBe(true);
  expect(asksForIssuers('#sheets=log')).toBe(false);
  expect(readChoice('#sheets=log&own=1', offer).sheets).toEqual(['log']);
});
