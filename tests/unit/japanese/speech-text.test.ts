import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counterNames } from '../../../src/lib/japanese/counters.ts';
import { readNumber } from '../../../src/lib/japanese/numbers.ts';
import { speechText } from '../../../src/lib/japanese/speech-text.ts';
import { anySign } from '../any-sign.ts';

describe('what digits mean says how they are read', () => {
  test.each([
    ['150,000円です。', 'じゅうごまんえんです。'],
    ['１５万３千円', 'じゅうごまんさんぜんえん'],
    ['1億2千万円', 'いちおくにせんまんえん'],
    ['¥1,500', 'せんごひゃくえん'],
    ['1,234.5', 'せんにひゃくさんじゅうよんてんごお'],
    ['利用が3件、紙が2枚、1つ', '利用がさんけん、紙がにまい、ひとつ'],
    ['2つ目と3回目', 'ふたつめとさんかいめ'],
    ['2026年11月20日', 'にせんにじゅうろくねんじゅういちがつはつか'],
    ['2026-04-01と11/8', 'にせんにじゅうろくねんしがつついたちとじゅういちがつようか'],
    ['14:05、午後7時30分', 'じゅうよじごふん、午後しちじさんじゅっぷん'],
    ['規約の第3条', '規約の第さんじょう'],
    ['3日間、1日', 'みっかかん、いちにち'],
    ['2段階', 'にだんかい'],
    ['12、0、7', 'じゅうに、ぜろ、なな'],
  ])('%s → %s', (written, said) => {
    expect(speechText(written)).toBe(said);
  });
});

describe('a number of something is said digit by digit', () => {
  test.each([
    ['123-4567890', 'いち にい さん、よん ごお ろく なな はち きゅう ぜろ'],
    ['番号は123456です', '番号はいち にい さん よん ごお ろくです'],
    ['下4けたは0123', '下よんけたはぜろ いち にい さん'],
    ['#123番', 'シャープ いち にい さん番'],
    ['123番', 'いち にい さん番'],
    ['+81-3', 'プラス はち いち、さん'],
    ['AB12-c3', 'エー ビー いち にい、シー さん'],
    // No day and no time.
    ['2026-13-40', 'にい ぜろ にい ろく、いち さん、よん ぜろ'],
    ['10:75', 'いち ぜろ、なな ごお'],
    ['007件', 'ぜろ ぜろ なな件'],
  ])('%s → %s', (written, said) => {
    expect(speechText(written)).toBe(said);
  });
});

test.each([
  ['AmazonのSIM', 'アマゾンのシム'],
  ['ADRとSMS', 'エーディーアールとエスエムエス'],
  ['Maria Santosと申します', 'Maria Santosと申します'],
  ['Maria’sとIT', 'Maria’sとアイティー'],
  ['constructor', 'constructor'],
])('letters: %s → %s', (written, said) => {
  expect(speechText(written)).toBe(said);
});

test.each([
  ['○月○日の、○○円です。', 'の、です。'],
  ['名前は○○です。', '名前は、です。'],
  ['利用が○件あります。', '利用が、あります。'],
  ['… desu', 'desu'],
])('a blank is a pause: %s → %s', (written, said) => {
  expect(speechText(written)).toBe(said);
});

const digitNames = [
  'ぜろ',
  'いち',
  'にい',
  'さん',
  'よん',
  'ごお',
  'ろく',
  'なな',
  'はち',
  'きゅう',
];
const digit = fc.integer({ min: 0, max: 9 });

test('each digit of a long number is said, in its order', () => {
  fc.assert(
    fc.property(fc.array(digit, { minLength: 3, maxLength: 30 }), (number) => {
      expect(speechText(`番号は${number.join('')}です`)).toBe(
        `番号は${number.map((one) => digitNames[one]).join(' ')}です`,
      );
    }),
  );
});

test('an amount is said as its number, however it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (amount) => {
      const said = `${readNumber(amount).replace(/[ -]/g, '')}えん`;
      expect(speechText(`${amount}円`)).toBe(said);
      expect(speechText(`${amount.toLocaleString('en')} 円`)).toBe(said);
    }),
  );
});

/** Texts in which digits of all kinds meet everything that gives them a meaning. */
const written = fc
  .array(
    fc.oneof(
      fc.nat().map(String),
      fc.constantFrom('٣', '९', '７', '①', '½', '1e400', '9'.repeat(40), '00', '1,', ',000'),
      fc.constantFrom(...'-/:.,¥#+ ○…、。目万億千兆'),
      fc.constantFrom(...counterNames),
      fc.string({ unit: anySign, maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('no text makes it throw, and no digit is left to the voice', () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(speechText(text)).not.toMatch(/\p{Nd}/u);
    }),
    { numRuns: 2000 },
  );
});

test('a sentence without digits, letters and blanks stays as it is', () => {
  const plain = fc.string({
    unit: fc.constantFrom(...'あいうえお止請求書類を。下さいー「」アカ'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(plain, (text) => {
      expect(speechText(text)).toBe(text);
    }),
  );
});
