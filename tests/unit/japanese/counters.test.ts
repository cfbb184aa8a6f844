import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterNames, readCount } from '../../../src/lib/japanese/counters.ts';

test.each([
  ['円', 4, 'よん-えん'],
  ['件', 1, 'いっけん'],
  ['件', 3, 'さん-けん'],
  ['回', 10, 'じゅっかい'],
  ['枚', 2, 'に-まい'],
  ['人', 1, 'ひとり'],
  ['人', 2, 'ふたり'],
  ['人', 14, 'じゅう よ-にん'],
  ['つ', 1, 'ひとつ'],
  ['つ', 10, 'とお'],
  ['本', 3, 'さん-ぼん'],
  ['本', 8, 'はっぽん'],
  ['社', 8, 'はっしゃ'],
  ['けた', 2, 'ふたけた'],
  ['けた', 4, 'よん-けた'],
  ['年', 4, 'よ-ねん'],
  ['月', 9, 'く-がつ'],
  ['月', 13, 'じゅう さん-がつ'],
  ['か月', 6, 'ろっかげつ'],
  ['週間', 1, 'いっしゅうかん'],
  ['日', 1, 'いち-にち'],
  ['日', 20, 'はつか'],
  ['日間', 10, 'とおかかん'],
  ['日', 60, 'ろくじゅう-にち'],
  ['時', 0, 'れい-じ'],
  ['時', 9, 'く-じ'],
  ['時', 17, 'じゅう しち-じ'],
  ['時間', 4, 'よ-じかん'],
  ['分', 3, 'さん-ぷん'],
  ['分', 5, 'ご-ふん'],
  ['分', 10, 'じゅっぷん'],
  ['%', 10, 'じゅっぱーせんと'],
])('%s with %i is said "%s"', (counter, number, words) => {
  expect(readCount(number, counter)).toBe(words);
});

test('every count has words, and different counts have different ones', () => {
  const count = fc.nat(9_999);
  fc.assert(
    fc.property(fc.constantFrom(...counterNames), count, count, (counter, one, other) => {
      expect(readCount(one, counter)).toMatch(/^[ぁ-んー -]+$/);
      fc.pre(one !== other);
      expect(readCount(one, counter)).not.toBe(readCount(other, counter));
    }),
  );
});
