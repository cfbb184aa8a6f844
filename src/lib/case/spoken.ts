/**
 * Numbers and days as they are said in Japanese, in romaji (Hepburn): for who reads a sentence out
 * without reading Japanese.
 */

const ones = ['', 'ichi', 'ni', 'san', 'yon', 'go', 'roku', 'nana', 'hachi', 'kyū'];

/** Sounds that change before a unit. */
const joined: Record<string, string> = {
  'ichi-hyaku': 'hyaku',
  'san-hyaku': 'sanbyaku',
  'roku-hyaku': 'roppyaku',
  'hachi-hyaku': 'happyaku',
  'ichi-sen': 'sen',
  'san-sen': 'sanzen',
  'hachi-sen': 'hassen',
  'ichi-jū': 'jū',
};

const withUnit = (digit: number, unit: string) =>
  digit === 0 ? '' : (joined[`${ones[digit]}-${unit}`] ?? `${ones[digit]}${unit}`);

/** A whole number below 10,000. */
const spokenFour = (number: number) =>
  [
    withUnit(Math.floor(number / 1000), 'sen'),
    withUnit(Math.floor(number / 100) % 10, 'hyaku'),
    withUnit(Math.floor(number / 10) % 10, 'jū'),
    ones[number % 10]!,
  ]
    .filter(Boolean)
    .join(' ');

/** A whole number from 0: `150000` → `jū go-man`. */
export function spokenNumber(number: number): string {
  if (number === 0) return 'zero';
  const groups: string[] = [];
  let rest = number;
  for (const unit of ['', '-man', '-oku', '-chō']) {
    const group = rest % 10_000;
    // A thousand of ten thousands is said with its "one".
    const words = spokenFour(group).replace(/^sen$/, unit ? 'issen' : 'sen');
    if (group) groups.unshift(words + unit);
    rest = Math.floor(rest / 10_000);
  }
  return groups.join(' ');
}

const months = [
  'ichi',
  'ni',
  'san',
  'shi',
  'go',
  'roku',
  'shichi',
  'hachi',
  'ku',
  'jū',
  'jūichi',
  'jūni',
];

/** Days of a month that are not said as their number. */
const days: Record<number, string> = {
  1: 'tsuitachi',
  2: 'futsuka',
  3: 'mikka',
  4: 'yokka',
  5: 'itsuka',
  6: 'muika',
  7: 'nanoka',
  8: 'yōka',
  9: 'kokonoka',
  10: 'tōka',
  14: 'jū yokka',
  17: 'jū shichi-nichi',
  19: 'jū ku-nichi',
  20: 'hatsuka',
  24: 'ni jū yokka',
  27: 'ni jū shichi-nichi',
  29: 'ni jū ku-nichi',
};

/** A day without its year: `2026-11-20` → `jūichi-gatsu hatsuka`. */
export function spokenDay(date: string): string {
  const day = Number(date.slice(8, 10));
  return `${months[Number(date.slice(5, 7)) - 1]}-gatsu ${days[day] ?? `${spokenNumber(day)}-nichi`}`;
}

/** How many of something, 件: `8` → `hakken`. */
export function spokenCount(count: number): string {
  const number = spokenNumber(count);
  const changed = ['ichi', 'roku', 'hachi', 'jū', 'hyaku'].find((end) => number.endsWith(end));
  const short = { ichi: 'ikken', roku: 'rokken', hachi: 'hakken', jū: 'jukken', hyaku: 'hyakken' };
  return changed
    ? number.slice(0, -changed.length) + short[changed as keyof typeof short]
    : `${number}-ken`;
}
