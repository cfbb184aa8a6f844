import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kanaOf } from '../../../src/lib/search/romaji.ts';

test.each([
  ['nottori', 'のっとり'],
  ['pasuwa-do', 'ぱすわーど'],
  ['keisatsu', 'けいさつ'],
  ['fisshingu', 'ふぃっしんぐ'],
  ['shouko', 'しょうこ'],
  ['syouko', 'しょうこ'],
  ['kenngai', 'けんがい'],
  ['sinpai', 'しんぱい'],
  ['gifuto', 'ぎふと'],
  ['matcha', 'まっちゃ'],
])('%s reads %s', (romaji, kana) => {
  expect(kanaOf(romaji)).toBe(kana);
});

test.each([
  ['keisats', 'けいさ'],
  ['nottor', 'のっと'],
  ['ginkoush', 'ぎんこう'],
])('the syllable that %s leaves half typed is dropped', (romaji, kana) => {
  expect(kanaOf(romaji)).toBe(kana);
});

test.each(['blocked', 'x', 'q1', ''])('“%s” is not Japanese', (word) => {
  expect(kanaOf(word)).toBeNull();
});

test('whatever is typed, the answer is kana or nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(kanaOf(text) ?? 'あ').toMatch(/^[ぁ-ゖーゔ]+$/);
    }),
  );
});
