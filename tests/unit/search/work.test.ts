import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lexicon } from '../../../src/lib/search/lexicon.ts';
import { longestQuery } from '../../../src/lib/search/longest-query.ts';
import { understand } from '../../../src/lib/search/understand.ts';
import { littleLexicon } from './lexicon.ts';

/** A map that counts how often it is looked into. */
class CountingMap<Key, Value> extends Map<Key, Value> {
  static count = 0;
  override get(key: Key): Value | undefined {
    CountingMap.count++;
    return super.get(key);
  }
  override has(key: Key): boolean {
    CountingMap.count++;
    return super.has(key);
  }
}

/** How often the thesaurus is looked into to understand a query. */
function workOf(query: string): number {
  understand('くれじとかーど', littleLexicon);
  const lexicon: Lexicon = {
    ...littleLexicon,
    forms: new CountingMap(littleLexicon.forms),
    neighbours: new CountingMap(littleLexicon.neighbours),
  };
  CountingMap.count = 0;
  understand(query, lexicon);
  return CountingMap.count;
}

const pieces = [
  'あ',
  'ぬ',
  '鬱',
  'を知',
  'ギフ',
  'んあいえ',
  'a',
  'oo',
  'ko-',
  'ab ',
  'zzzzz ',
  'あa',
  '1',
];
const filled = (piece: string, length: number) => piece.repeat(Math.floor(length / piece.length));

test.each(pieces)('twice as much of %j is at most about twice the work', (piece) => {
  const [half, whole] = [longestQuery / 2, longestQuery].map((length) =>
    workOf(filled(piece, length)),
  );
  expect(whole!).toBeLessThan(2.5 * half! + 100);
});

test.each(pieces)('what is beyond the limit costs nothing: %j', (piece) => {
  const long = filled(piece, 1_000_000);
  expect(workOf(long)).toBe(workOf(long.slice(0, longestQuery)));
});

test('no text of any kind costs more than a bound for each of its characters', () => {
  const most = (2 * littleLexicon.longest + 20) ** 2;
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: longestQuery }),
    fc.string({ unit: fc.constantFrom(...'あカ止めの鬱aoz 1-'), maxLength: longestQuery }),
  );
  fc.assert(
    fc.property(text, (query) => {
      expect(workOf(query)).toBeLessThanOrEqual(most * (query.length + 1));
    }),
  );
});
