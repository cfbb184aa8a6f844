import { expect, test } from 'vitest';
import { isPhoneLike } from '../../../src/lib/search/phone-like.ts';

// Digits that are nobody's number.
const zeros = '0'.repeat(4);

test.each([
  `03-${zeros}-${zeros}`,
  `0${zeros}${zeros}0`,
  `+81 3 ${zeros} ${zeros}`,
  '０３（００００）００００',
])('%s may be a telephone number', (typed) => {
  expect(isPhoneLike(typed)).toBe(true);
});

test.each(['250-1234567-1234567', '2026', '6桁', 'amazon 電話', '', '100'])(
  '“%s” is not one',
  (typed) => {
    expect(isPhoneLike(typed)).toBe(false);
  },
);
