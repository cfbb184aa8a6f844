import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spokenCount, spokenDay, spokenNumber } from '../../../src/lib/case/spoken.ts';

test.each([
  [0, 'zero'],
  [1, 'ichi'],
  [10, 'jū'],
  [47, 'yonjū nana'],
  [100, 'hyaku'],
  [300, 'sanbyaku'],
  [608, 'roppyaku hachi'],
  [1_000, 'sen'],
  [3_860, 'sanzen happyaku rokujū'],
  [8_000, 'hassen'],
  [10_000, 'ichi-man'],
  [150_000, 'jū go-man'],
  [10_000_000, 'issen-man'],
  [11_000_000, 'sen hyaku-man'],
  [123_456_789, 'ichi-oku nisen sanbyaku yonjū go-man rokusen nanahyaku hachijū kyū'],
])('%i is said "%s"', (number, words) => {
  expect(spokenNumber(number)).toBe(words);
});

test.each([
  ['2026-01-01', 'ichi-gatsu tsuitachi'],
  ['2026-04-08', 'shi-gatsu yōka'],
  ['2026-07-14', 'shichi-gatsu jū yokka'],
  ['2026-11-20', 'jūichi-gatsu hatsuka'],
  ['2026-12-31', 'jūni-gatsu sanjū ichi-nichi'],
])('%s is said "%s"', (day, words) => {
  expect(spokenDay(day)).toBe(words);
});

test.each([
  [1, 'ikken'],
  [3, 'san-ken'],
  [6, 'rokken'],
  [8, 'hakken'],
  [10, 'jukken'],
  [12, 'jū ni-ken'],
  [18, 'jū hakken'],
  [20, 'nijukken'],
])('%i 件 is said "%s"', (count, words) => {
  expect(spokenCount(count)).toBe(words);
});

test('different numbers are said differently', () => {
  const amount = fc.nat(9_999_999_999);
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      fc.pre(one !== other);
      expect(spokenNumber(one)).not.toBe(spokenNumber(other));
    }),
  );
});
