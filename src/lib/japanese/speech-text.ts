import { counterNames, readCount } from './counters.ts';
import { readDayOfMonth, readMonth, readNumber } from './numbers.ts';

/** Digits said one by one: two and five are drawn out, as on the phone. */
const digits = ['ぜろ', 'いち', 'にい', 'さん', 'よん', 'ごお', 'ろく', 'なな', 'はち', 'きゅう'];

/** The names of the letters from A to Z. */
const letters = (
  'エー ビー シー ディー イー エフ ジー エイチ アイ ジェー ケー エル エム ' +
  'エヌ オー ピー キュー アール エス ティー ユー ブイ ダブリュー エックス ワイ ゼット'
).split(' ');

/** Words in Latin letters that a Japanese voice would spell, or not know. */
const words = new Map([
  ['amazon', 'アマゾン'],
  ['sim', 'シム'],
  ['pin', 'ピン'],
  ['vpass', 'ブイパス'],
]);

/** What digits are multiplied by: `15万` is 150,000. */
const powers: Record<string, number> = { 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12 };

/** `3`, `1,234`, `15万`, `1億2千万`. */
const amount = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:[千万億兆]+(?:\d+(?![\d,]))?)*`;
const counter = counterNames.join('|');

/** Says what a pattern found, part by part, or nothing where it means something else. */
type Say = (found: string, ...parts: (string | undefined)[]) => string | undefined;

/**
 * Everything that a sentence is made of, the more certain first. What begins with a digit or a letter
 * is taken up to its end, so that no number is read from its middle.
 */
const ways: [RegExp, Say][] = [
  // 2026年11月20日, 11月20日
  [/^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?!間)/, (_, ...date) => readDate(date)],
  // 2026-11-20, 2026/11/20
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?![\w/-])/, (_, ...date) => readDate(date)],
  // 11/20
  [/^(\d{1,2})\/(\d{1,2})(?![\w/-])/, (_, ...day) => readDate([undefined, ...day])],
  // 14:30
  [
    /^([01]?\d|2[0-4]):([0-5]\d)(?![\w:-])/,
    (_, hour, minute) => joined(readCount(Number(hour), '時') + readCount(Number(minute), '分')),
  ],
  // ¥1,500
  [new RegExp(String.raw`^[¥\\](${amount})(?![\w.-])`), (_, number) => readAmount(number!, '円')],
  // 15万円, 3件, 2つ目
  [
    new RegExp(`^(${amount}) ?(${counter})(目?)`),
    (_, number, unit, place) => {
      const said = readAmount(number!, unit);
      return said && said + (place ? 'め' : '');
    },
  ],
  // 1.5
  [
    /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,4})\.(\d+)(?![\w.-])/,
    (_, whole, decimals) => `${readAmount(whole!) ?? spell(whole!)}てん${spell(decimals!)}`,
  ],
  // 1,500; 15万; 12
  [
    new RegExp(String.raw`^(?:(?=\d+[,千万億兆])(${amount})|([1-9]?\d))(?![\w.:/-])`),
    (_, large, small) => readAmount((large ?? small)!),
  ],
  // 503-1234567-1234567, 0120 or AB12: one by one.
  [/^[#+]?[a-z]*\d[a-z\d]*(?:[-./:_]+[a-z\d]+)*/i, (found) => spell(found)],
  [/^[a-z]+(?:[’'][a-z]+)*/i, sayWord],
  [/^[#+]/, spell],
  [/^[^a-z\d#+¥\\]+/i, (found) => found],
  [/^[^]/, (found) => found],
];

/**
 * A Japanese sentence as a voice is to say it: amounts, days, times and counts in hiragana; numbers
 * of orders, cases and telephones digit by digit, with a pause between their groups; a blank is a
 * pause. No digit is left for the voice to guess at. Never throws.
 */
export function speechText(text: string): string {
  let said = '';
  let rest = plainDigits(text.replace(blank, '、').normalize('NFKC'));
  while (rest !== '') {
    for (const [pattern, say] of ways) {
      const found = pattern.exec(rest);
      const words = found && say(...(found as unknown as Parameters<Say>));
      if (!found || words === undefined || words === null) continue;
      said += words;
      rest = rest.slice(found[0].length);
      break;
    }
  }
  return said.replace(/[、 ]*、[、 ]*/g, '、').replace(/^、|、(?=[。、])/g, '');
}

/** What stands where nothing is filled in, with what it counts. */
const blank = /○+(?:[年月日円件時]○*)*|…/g;

/** Decimal digits of any script as 0 to 9: each script has its ten in a row. */
function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0)!;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((digit.codePointAt(0)! - zero) % 10);
  });
}

function readDate([year, month, day]: (string | undefined)[]): string | undefined {
  const [inYear, inMonth] = [Number(month), Number(day)];
  if (inYear < 1 || inYear > 12 || inMonth < 1 || inMonth > 31) return undefined;
  return joined(
    (year === undefined ? '' : readCount(Number(year), '年')) +
      readMonth(inYear) +
      readDayOfMonth(inMonth),
  );
}

function readAmount(written: string, unit?: string): string | undefined {
  // A zero before it makes it a number of something; months, days and times are written so too.
  if (/^0\d/.test(written) && !(written.length === 2 && /^[月日時分秒]$/.test(unit ?? '')))
    return undefined;
  // The number that one dials, or draws at a desk.
  if (unit === '番' && written.length > 2) return undefined;
  const parts = [...written.replaceAll(',', '').matchAll(/(\d+)([千万億兆]*)/g)];
  const value = parts.reduce(
    (sum, [, number, signs]) =>
      sum + [...signs!].reduce((product, sign) => product * powers[sign]!, Number(number)),
    0,
  );
  if (!Number.isSafeInteger(value) || value >= 1e16) return undefined;
  return joined(unit === undefined ? readNumber(value) : readCount(value, unit));
}

/** Without the marks between the words of a reading. */
const joined = (reading: string) => reading.replace(/[ -]/g, '');

/** Digits and letters one by one; what stands between groups is a pause. */
function spell(text: string): string {
  const names: Record<string, string> = { '#': 'シャープ', '+': 'プラス' };
  return text
    .split(/[-./:_,]+/)
    .map((group) =>
      [...group]
        .map((sign) => names[sign] ?? (/\d/.test(sign) ? digits[Number(sign)] : letterName(sign)))
        .join(' '),
    )
    .join('、');
}

const letterName = (letter: string) => letters[letter.toUpperCase().charCodeAt(0) - 0x41]!;

/** Short words in capitals are said letter by letter; others are left to the voice. */
function sayWord(word: string): string {
  const known = words.get(word.toLowerCase());
  if (known !== undefined) return known;
  return /^(?:[A-Z]{1,5}|[a-z])$/.test(word) ? [...word].map(letterName).join('') : word;
}
