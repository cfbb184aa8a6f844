import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hasReadings,
  readParts,
  readPieces,
  withoutReadings,
} from '../../../src/model/readings.ts';
import { anySign } from '../any-sign.ts';

test('a reading belongs to the row of kanji before it', () => {
  expect(readPieces('カードを止《と》めて、2時間《じかん》待《ま》つ')).toEqual([
    'カードを',
    { base: '止', reading: 'と' },
    'めて、2',
    { base: '時間', reading: 'じかん' },
    { base: '待', reading: 'ま' },
    'つ',
  ]);
});

test.each(['時々《ときどき》', '〆切《しめきり》', '三ヶ月《さんかげつ》'])(
  'signs among kanji are part of the row: %s',
  (text) => expect(readPieces(text)).toHaveLength(1),
);

test('brackets that stand behind no kanji are words', () => {
  expect(readPieces('《ご注意》')).toEqual(['《ご注意》']);
  expect(withoutReadings('カード《かーど》')).toBe('カード《かーど》');
});

const piece = fc.oneof(
  fc.constantFrom('カード', 'を', '、', 'Amazon', '2'),
  fc.record({
    base: fc.constantFrom('電話', '止', '番号'),
    reading: fc.constantFrom('でんわ', 'と', 'ばんごう'),
  }),
);
const written = (one: ReturnType<typeof readPieces>[number]) =>
  typeof one === 'string' ? one : `${one.base}《${one.reading}》`;

test('pieces joined are the text; without readings only what stands over words is gone', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.map(written).join('');
      const read = readPieces(text);
      expect(read.map(written).join('')).toBe(text);
      const plain = pieces.map((one) => (typeof one === 'string' ? one : one.base)).join('');
      expect(withoutReadings(text)).toBe(plain);
      expect(hasReadings(withoutReadings(text))).toBe(false);
    }),
  );
});

test('the words of a script are read in the parts that it writes as they are', () => {
  const words = JSON.stringify({
    open: '開《あ》く{time}まで、待《ま》つ',
    no: 'なし',
    call: '電話《でんわ》',
  });
  expect(readParts(words)).toEqual(['開《あ》く', 'まで、待《ま》つ', '電話《でんわ》']);
});

test('any text is read without an error, and nothing of it is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: anySign }), (text) => {
      expect(readPieces(text).map(written).join('')).toBe(text);
    }),
  );
});
