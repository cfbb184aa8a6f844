import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hasReadings,
  readPieces,
  withoutReadings,
  withPlatformReadings,
} from '../../../src/model/readings.ts';

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

test('any text is read without an error, and nothing of it is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readPieces(text).map(written).join('')).toBe(text);
    }),
  );
});

test.each([
  ['2026年11月30日', '2026年《ねん》11月《がつ》30日《にち》'],
  ['4月1日', '4月《がつ》1日《ついたち》'],
  ['5分', '5分《ふん》'],
  ['10分から14分', '10分《ぷん》から14分《ぷん》'],
  ['午後5時', '午後5時《じ》'],
  ['24時間', '24時間《じかん》'],
  ['1,000円', '1,000円《えん》'],
  ['3件', '3件《けん》'],
  ['1日', '1日《にち》'],
  ['英語・タイ語', '英語《えいご》・タイ語《ご》'],
])('dates, times and amounts get their readings: %s', (text, read) =>
  expect(withPlatformReadings(text)).toBe(read),
);

test('what has a reading keeps it, and longer words are not taken for units', () => {
  for (const text of ['2時間《じかん》', '10月号', '3日目', '5分間隔'])
    expect(withPlatformReadings(text)).toBe(text);
});
