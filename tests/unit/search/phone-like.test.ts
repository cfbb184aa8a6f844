import { expect, test } from 'vitest';
import { isPhoneLike, phoneIn } from '../../../src/lib/search/phone-like.ts';

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

test.each([
  [`03-${zeros}-${zeros} 本物？`, `03-${zeros}-${zeros}`],
  [`０３−${zeros}−${zeros}からSMS`, `03-${zeros}-${zeros}`],
  [`is 03 ${zeros} ${zeros} real`, `03 ${zeros} ${zeros}`],
  [`called by +81 3 ${zeros} ${zeros} on 2026-11-30`, `+81 3 ${zeros} ${zeros}`],
])('in “%s” stands a number', (typed, number) => {
  expect(phoneIn(typed)).toBe(number);
});

test.each(['注文 250-1234567-1234567', '2026年11月 60日', '150000円', 'amazon 電話', ''])(
  'in “%s” stands none',
  (typed) => {
    expect(phoneIn(typed)).toBeUndefined();
  },
);
