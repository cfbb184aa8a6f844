import { readDayOfMonth, readMonth, readNumber } from './numbers.ts';

/** Numbers that run into a counter, by the sound it begins with: `いち` and `けん` are `いっけん`. */
const shortened = {
  k: { いち: 'いっ', ろく: 'ろっ', はち: 'はっ', じゅう: 'じゅっ', ひゃく: 'ひゃっ' },
  s: { いち: 'いっ', はち: 'はっ', じゅう: 'じゅっ' },
} satisfies Record<string, Record<string, string>>;

/** A number whose last word is said otherwise before a counter. */
function changed(number: number, changes: Record<string, string>): string | undefined {
  const words = readNumber(number);
  const end = Object.keys(changes).find((one) => words.endsWith(one));
  return end && words.slice(0, -end.length) + changes[end]!;
}

type Reader = (number: number) => string;

const plain =
  (counter: string): Reader =>
  (number) =>
    `${readNumber(number)}-${counter}`;
const doubling =
  (counter: string, sound: keyof typeof shortened): Reader =>
  (number) => {
    const before = changed(number, shortened[sound]);
    return before === undefined ? plain(counter)(number) : before + counter;
  };
/** Some numbers are said otherwise before it; the sound of the counter stays. */
const after =
  (counter: string, changes: Record<string, string>): Reader =>
  (number) =>
    `${changed(number, changes) ?? readNumber(number)}-${counter}`;
/** Some numbers with it have a word of their own. */
const named =
  (words: readonly string[], others: Reader): Reader =>
  (number) =>
    words[number] || others(number);

const minutes: Reader = (number) => {
  const before = changed(number, shortened.k);
  if (before !== undefined) return `${before}ぷん`;
  return `${readNumber(number)}-${/(?:さん|よん)$/.test(readNumber(number)) ? 'ぷん' : 'ふん'}`;
};
const longThings: Reader = (number) => {
  const before = changed(number, shortened.k);
  if (before !== undefined) return `${before}ぽん`;
  return `${readNumber(number)}-${readNumber(number).endsWith('さん') ? 'ぼん' : 'ほん'}`;
};
const hours = after('じ', { よん: 'よ', なな: 'しち', きゅう: 'く', ぜろ: 'れい' });
const things = [
  '',
  'ひとつ',
  'ふたつ',
  'みっつ',
  'よっつ',
  'いつつ',
  'むっつ',
  'ななつ',
  'やっつ',
  'ここのつ',
  'とお',
];
const countedDays: Reader = (number) =>
  number >= 2 && number <= 31 ? readDayOfMonth(number) : plain('にち')(number);
const months = doubling('かげつ', 'k');

/** How a number is said with what is written after it. */
const counters: Record<string, Reader> = {
  円: plain('えん'),
  件: doubling('けん', 'k'),
  回: doubling('かい', 'k'),
  個: doubling('こ', 'k'),
  枚: plain('まい'),
  台: plain('だい'),
  名: plain('めい'),
  人: named(['', 'ひとり', 'ふたり'], after('にん', { よん: 'よ' })),
  つ: named(things, plain('')),
  本: longThings,
  通: doubling('つう', 's'),
  社: doubling('しゃ', 's'),
  歳: doubling('さい', 's'),
  番: plain('ばん'),
  号: plain('ごう'),
  条: plain('じょう'),
  桁: named(['', 'ひとけた', 'ふたけた'], plain('けた')),
  けた: named(['', 'ひとけた', 'ふたけた'], plain('けた')),
  段階: plain('だんかい'),
  年: after('ねん', { よん: 'よ' }),
  年間: after('ねんかん', { よん: 'よ' }),
  月: (number) => (number >= 1 && number <= 12 ? readMonth(number) : plain('がつ')(number)),
  か月: months,
  カ月: months,
  ヶ月: months,
  ヵ月: months,
  ケ月: months,
  週間: doubling('しゅうかん', 's'),
  日: countedDays,
  日間: (number) => `${countedDays(number)}かん`,
  時: hours,
  時間: (number) => `${hours(number)}かん`,
  分: minutes,
  分間: (number) => `${minutes(number)}かん`,
  秒: plain('びょう'),
  '%': doubling('ぱーせんと', 's'),
};

/** What may be written after a number to count with, the longest first. */
export const counterNames = Object.keys(counters).sort(
  (first, second) => second.length - first.length,
);

/**
 * A number with its counter, in hiragana: `8`, `件` → `はっけん`.
 * @param counter one of `counterNames`
 */
export const readCount = (number: number, counter: string): string => counters[counter]!(number);
