import { expect, test } from 'vitest';
import { isInOtherLanguage } from '../../../src/lib/search/other-language.ts';

const read = (how: 'exact' | 'romaji') => ({
  concepts: [{ concept: 0, certainty: 1, how, typed: '' }],
});

test.each([
  ['refund', 'ja', 'exact', true],
  ['stolen card', 'ja', 'exact', true],
  ['2FA', 'ja', 'exact', false],
  ['nottori', 'ja', 'romaji', false],
  ['カード card', 'ja', 'exact', false],
  ['カードを止めたい', 'en', 'exact', true],
  ['refund', 'en', 'exact', false],
] as const)('“%s” on a page in %s, read as %s: %s', (query, language, how, expected) => {
  expect(isInOtherLanguage(query, read(how), language)).toBe(expected);
});
