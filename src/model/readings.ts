/**
 * Readings of kanji as content writes them: the word, and right behind it its reading in kana between
 * double angle brackets, `電話《でんわ》`. The notation is that of Aozora Bunko. A reading belongs to
 * the unbroken row of kanji before it.
 */

/** Characters that a reading can stand for: kanji, and the signs that repeat or stand for one. */
export const kanji = '[\\p{Script=Han}々〆ヶ]';

const withReading = new RegExp(`(${kanji}+)《([^《》]*)》`, 'gu');

/** A piece of a text: words as they are, or kanji with their reading. */
export type ReadPiece = string | { base: string; reading: string };

/** The pieces of a text in their order; joined they are the text. */
export function readPieces(text: string): ReadPiece[] {
  const pieces: ReadPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(withReading)) {
    if (match.index > end) pieces.push(text.slice(end, match.index));
    pieces.push({ base: match[1]!, reading: match[2]! });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/** Whether a text has readings. */
export function hasReadings(text: string): boolean {
  return text.includes('《');
}

/** A text without its readings, for places that show no ruby: titles, attributes, scripts. */
export function withoutReadings(text: string): string {
  return text.replace(withReading, '$1');
}

/** Days of a month that are not read as their number and `にち`. */
const days: Record<string, string> = {
  '1': 'ついたち',
  '2': 'ふつか',
  '3': 'みっか',
  '4': 'よっか',
  '5': 'いつか',
  '6': 'むいか',
  '7': 'なのか',
  '8': 'ようか',
  '9': 'ここのか',
  '10': 'とおか',
  '20': 'はつか',
};

/** What the platform's own words for dates, times and amounts are read as, behind a number. */
const units: Record<string, string> = {
  年: 'ねん',
  月: 'がつ',
  時: 'じ',
  時間: 'じかん',
  円: 'えん',
  件: 'けん',
  日間: 'にちかん',
};

const written = new RegExp(
  `(\\d+)(${Object.keys(units)
    .sort((first, second) => second.length - first.length)
    .join('|')}|日|分)(?![《\\p{Script=Han}])`,
  'gu',
);

/** Names of languages that are no katakana before `語`. */
const languageNames: Record<string, string> = {
  日本語: 'にほんご',
  英語: 'えいご',
  中国語: 'ちゅうごくご',
  韓国語: 'かんこくご',
};
const named = new RegExp(`(${Object.keys(languageNames).join('|')})(?!《)`, 'g');

/**
 * A text with readings for what the platform wrote (`Intl`): dates, times, amounts and names of
 * languages. Content cannot write them there. Minutes are read by their last digit.
 */
export function withPlatformReadings(text: string): string {
  return text
    .replace(written, (whole, number: string, unit: string, at: number) => {
      // Of the first ten days and the twentieth the number is part of the reading; of 1日 in a date.
      const day = number === '1' && text[at - 1] !== '月' ? undefined : days[number];
      if (unit === '日') return `${whole}《${day ?? 'にち'}》`;
      if (unit === '分') return `${whole}《${/[134680]$/.test(number) ? 'ぷん' : 'ふん'}》`;
      return `${whole}《${units[unit]}》`;
    })
    .replace(named, (name) => `${name}《${languageNames[name]}》`)
    .replace(/([ァ-ヺー])語(?!《)/g, '$1語《ご》');
}
