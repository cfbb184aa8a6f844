import { expect, test } from 'vitest';
import { lexiconOf } from '../../../src/lib/search/lexicon.ts';
import { slipOf } from '../../../src/lib/search/slips.ts';

const lexicon = lexiconOf({
  ja: [['話したい', 'クレジットカード', 'お知らせ']],
  en: [[]],
  kana: [[]],
  helping: [],
  silent: [],
  alone: [],
  organisations: [],
  nameOnly: [],
  leading: [],
  when: [],
  includes: {},
  asks: { phone: [], meaning: [], number: [] },
});

test('a slip of the finger is forgiven in kana', () => {
  expect(slipOf('くれじとかーど', lexicon)?.key).toBe('くれじっとかーど');
});

test.each([
  ['another Chinese character', '刷したい'],
  ['a particle before the word', 'を知らせ'],
])('%s is no slip', (_, typed) => {
  expect(slipOf(typed, lexicon)).toBeUndefined();
});
