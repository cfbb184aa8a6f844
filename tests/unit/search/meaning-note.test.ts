import { expect, test } from 'vitest';
import {
  emptyNotes,
  readingNotes,
  readOtherwise,
} from '../../../src/components/search/meaning-note.ts';
import { understand } from '../../../src/lib/search/understand.ts';
import { littleLexicon } from './lexicon.ts';

const strings = {
  because: '{typed}={meant}',
  guess: '{typed}~{meant}',
  understood: 'understood {words}',
  notUnderstood: 'not {words}',
};
const names = ['クレジットカード', '止める', 'カードを止める', '乗っ取り', '二段階認証'];
const said = (query: string, titles: string[] = []) =>
  readingNotes(
    readOtherwise(understand(query, littleLexicon), littleLexicon, titles),
    names,
    strings,
  );

test('another word for the same is told, another spelling is not', () => {
  expect(said('2FA')).toEqual(['2FA=二段階認証']);
  expect(said('カード止め')).toEqual([]);
  expect(said('のっとり')).toEqual([]);
});

test('a word that stands in a title that is shown needs no explanation', () => {
  expect(said('2FA', ['2FAを使う'])).toEqual([]);
  expect(said('2FA', ['止める'])).toEqual(['2FA=二段階認証']);
});

test('a concept without a name is not told', () => {
  const quiet = readOtherwise(understand('2FA', littleLexicon), littleLexicon, []);
  expect(readingNotes(quiet, ['', '', '', '', ''], strings)).toEqual([]);
});

test('an empty answer always says something', () => {
  const nothing = understand('ほげほげ', littleLexicon);
  expect(emptyNotes('ほげほげ', nothing, [], strings).join()).toContain('ほげほげ');
  expect(emptyNotes('…', { concepts: [], rest: [] }, [], strings)).toEqual(['not …']);
});

test('no note repeats more of a long text than its beginning', () => {
  const long = 'ほげ'.repeat(90);
  const texts = [
    ...emptyNotes(long, { concepts: [], rest: [] }, [], strings),
    ...emptyNotes(long, { concepts: [], rest: Array<string>(60).fill(long) }, [], strings),
    ...readingNotes([{ concept: 0, certainty: 1, how: 'exact', typed: long }], names, strings),
  ];
  for (const text of texts) expect(text.length).toBeLessThan(120);
});
