import { expect, test } from 'vitest';
import { romajiOf } from '../../../src/lib/japanese/romaji.ts';

test.each([
  ['じゅう ご-まん', 'jū go-man'],
  ['きゅう', 'kyū'],
  ['しちがつ', 'shichigatsu'],
  ['はっちょう', 'hatchō'],
  ['いっぷん', 'ippun'],
  ['とおか', 'tōka'],
  ['よっか', 'yokka'],
  ['ひゃく', 'hyaku'],
  ['ぱーせんと', 'pāsento'],
  ['Amazon、ふたつ', 'Amazon、futatsu'],
])('%s is "%s"', (kana, romaji) => {
  expect(romajiOf(kana)).toBe(romaji);
});
