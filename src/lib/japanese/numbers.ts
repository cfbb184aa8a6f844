/**
 * Numbers and days as they are said in Japanese, in hiragana. A space stands between words and a
 * hyphen before a unit, as in romaji: `じゅう ご-まん`.
 */

const ones = ['', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];

/** Sounds that change before a unit. */
const joined: Record<string, string> = {
  いちひゃく: 'ひゃく',
  さんひゃく: 'さんびゃく',
  ろくひゃく: 'ろっぴゃく',
  はちひゃく: 'はっぴゃく',
  いちせん: 'せん',
  さんせん: 'さんぜん',
  はちせん: 'はっせん',
  いちじゅう: 'じゅう',
};

const withUnit = (digit: number, unit: string) =>
  digit === 0 ? '' : (joined[ones[digit]! + unit] ?? ones[digit]! + unit);

/** A whole number below 10,000. */
const fourDigits = (number: number) =>
  [
    withUnit(Math.floor(number / 1000), 'せん'),
    withUnit(Math.floor(number / 100) % 10, 'ひゃく'),
    withUnit(Math.floor(number / 10) % 10, 'じゅう'),
    ones[number % 10]!,
  ]
    .filter(Boolean)
    .join(' ');

/** A whole number from 0 up to the largest safe one: `150000` → `じゅう ご-まん`. */
export function readNumber(number: number): string {
  if (number === 0) return 'ぜろ';
  const groups: string[] = [];
  let rest = number;
  for (const unit of ['', '-まん', '-おく', '-ちょう']) {
    const group = rest % 10_000;
    // A thousand of ten thousands is said with its "one".
    const words = fourDigits(group).replace(/^せん$/, unit ? 'いっせん' : 'せん');
    if (group) groups.unshift(words + unit);
    rest = Math.floor(rest / 10_000);
  }
  return groups.join(' ');
}

const months = [
  'いち',
  'に',
  'さん',
  'し',
  'ご',
  'ろく',
  'しち',
  'はち',
  'く',
  'じゅう',
  'じゅういち',
  'じゅうに',
];

/** Days of a month that are not said as their number. */
const days: Record<number, string> = {
  1: 'ついたち',
  2: 'ふつか',
  3: 'みっか',
  4: 'よっか',
  5: 'いつか',
  6: 'むいか',
  7: 'なのか',
  8: 'ようか',
  9: 'ここのか',
  10: 'とおか',
  14: 'じゅう よっか',
  17: 'じゅう しち-にち',
  19: 'じゅう く-にち',
  20: 'はつか',
  24: 'に じゅう よっか',
  27: 'に じゅう しち-にち',
  29: 'に じゅう く-にち',
};

/** A month, from 1 to 12: `11` → `じゅういち-がつ`. */
export const readMonth = (month: number): string => `${months[month - 1]}-がつ`;

/** A day of a month, from 1 to 31: `20` → `はつか`. */
export const readDayOfMonth = (day: number): string => days[day] ?? `${readNumber(day)}-にち`;
