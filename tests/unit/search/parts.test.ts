import { expect, test } from 'vitest';
import { partsFor } from '../../../src/lib/search/parts.ts';

/** A concept that was met as it is listed. */
const met = { concept: 0, certainty: 1, how: 'exact', typed: 'card' } as const;

/** A query that was read, and nothing met in it. */
const nothing = {
  rest: [],
  concepts: [],
  key: '',
  asksForPhone: false,
  asksForMeaning: false,
  leading: [],
  named: [],
  namesOnly: false,
};

const parts = (query: string, rest: string[], language: 'ja' | 'en') =>
  partsFor(query, { ...nothing, rest, concepts: [met] }, language);

test.each([
  ['a query that is understood needs no other part', 'card', [], 'en', []],
  [
    'Japanese characters on an English page',
    'かあど umbrella',
    ['umbrella'],
    'en',
    ['en-rare', 'ja', 'kana'],
  ],
  [
    'Japanese in Latin letters on an English page',
    'denwa',
    ['denwa'],
    'en',
    ['en-rare', 'ja', 'kana'],
  ],
  ['a short word is taken for an English one', 'kaki', ['kaki'], 'en', ['en-rare']],
  ['English on a Japanese page', 'umbrella', ['umbrella'], 'ja', ['ja-rare', 'en', 'kana']],
  [
    'characters that nobody listed have no reading to look up',
    '領収書',
    ['領収書'],
    'ja',
    ['ja-rare'],
  ],
] as const)('%s', (_, query, rest, language, wanted) => {
  expect(parts(query, [...rest], language)).toEqual(wanted);
});

test('what few say is looked for when nothing else was met', () => {
  expect(partsFor('right now', nothing, 'en')).toEqual(['en-rare']);
});
