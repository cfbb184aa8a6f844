import { expect, test } from 'vitest';
import { partsFor } from '../../../src/lib/search/parts.ts';

const parts = (query: string, rest: string[], language: 'ja' | 'en') =>
  partsFor(
    query,
    { rest, concepts: [], key: '', asksForPhone: false, asksForMeaning: false },
    language,
  );

test.each([
  ['a query that is understood needs no other part', 'card', [], 'en', []],
  ['Japanese characters on an English page', 'かあど umbrella', ['umbrella'], 'en', ['ja', 'kana']],
  ['Japanese in Latin letters on an English page', 'denwa', ['denwa'], 'en', ['ja', 'kana']],
  ['a short word is taken for an English one', 'kaki', ['kaki'], 'en', []],
  ['English on a Japanese page', 'umbrella', ['umbrella'], 'ja', ['en', 'kana']],
  ['characters that nobody listed have no reading to look up', '領収書', ['領収書'], 'ja', []],
] as const)('%s', (_, query, rest, language, wanted) => {
  expect(parts(query, [...rest], language)).toEqual(wanted);
});
