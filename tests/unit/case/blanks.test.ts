import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankKind, fillBlank } from '../../../src/lib/case/blanks.ts';
import { anySign } from '../any-sign.ts';

const blank = {
  text: { sentence: '○○', romaji: '…', meaning: '(name)' },
  date: { sentence: '○○○○年○月○日', romaji: '… nen', meaning: '(year, month, day)' },
  day: { sentence: '○月○日', romaji: '… gatsu … nichi', meaning: '(month, day)' },
  yen: { sentence: '○○円', romaji: '… en', meaning: '… yen' },
  count: { sentence: '○件', romaji: '… ken', meaning: '… charges' },
  hour: { sentence: '○時', romaji: '… ji', meaning: '… o’clock' },
} as const;

test.each(Object.entries(blank))('a blank for %s is known by its unit', (kind, { sentence }) => {
  expect(blankKind(sentence)).toBe(kind);
});

test.each([
  ['text', 'Maria', ['Maria', 'Maria', 'Maria']],
  [
    'date',
    '1990-04-01',
    ['1990年4月1日', 'sen kyūhyaku kyūjū-nen shi-gatsu tsuitachi', '1 April 1990'],
  ],
  ['day', '2026-11-20', ['11月20日', 'jūichi-gatsu hatsuka', '20 November']],
  ['yen', '150000', ['150,000円', 'jū go-man-en', '150,000 yen']],
  ['yen', '¥１，５００円', ['1,500円', 'sen gohyaku-en', '1,500 yen']],
  ['count', '3', ['3件', 'san-ken', '3 charges']],
  ['count', '1件', ['1件', 'ikken', '1 charge']],
  ['hour', '14', ['14時', 'jū yo-ji', '14 o’clock']],
] as const)('%s: %s', (kind, value, [sentence, romaji, meaning]) => {
  expect(fillBlank(value, blank[kind])).toEqual({ sentence, romaji, meaning });
});

test.each([
  ['date', '1990-04-01', '○○○○年○月○日', '1990年4月1日'],
  ['day', '2026-11-20', '○月○日', '11月20日'],
  ['yen', '150000', '○○円', '150,000円'],
  ['count', '3', '○つ', '3つ'],
  ['hour', '14', '○時', '14時'],
] as const)('a meaning in Japanese stays Japanese: %s', (kind, value, meaning, filled) => {
  expect(fillBlank(value, { ...blank[kind], meaning })!.meaning).toBe(filled);
});

describe('what is none of its kind fills nothing', () => {
  test.each([
    ['yen', 'a lot'],
    ['yen', '1500.5'],
    ['yen', '-3'],
    ['count', '12345'],
    ['hour', '25'],
    ['day', '2026-13-40'],
    ['date', 'yesterday'],
  ] as const)('%s: %s', (kind, value) => {
    expect(fillBlank(value, blank[kind])).toBeUndefined();
  });
});

test('whatever is typed, a sentence gets all of it or nothing', () => {
  const kinds = fc.constantFrom(...(Object.keys(blank) as (keyof typeof blank)[]));
  fc.assert(
    fc.property(kinds, fc.string({ unit: anySign, minLength: 1 }), (kind, value) => {
      const filled = fillBlank(value, blank[kind]);
      if (kind === 'text') expect(filled!.sentence).toBe(value);
      else if (filled) expect(Object.values(filled).join()).not.toMatch(/[○…]/);
    }),
  );
});
