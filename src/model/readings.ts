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

/** The parts with readings of words that a script writes: what stands between `{places}`, and in JSON. */
export function readParts(words: string): string[] {
  return words.split(/\{\w+\}|["\\\n]/).filter(hasReadings);
}

/** A text without its readings, for places that show no ruby: titles, attributes, scripts. */
export function withoutReadings(text: string): string {
  return text.replace(withReading, '$1');
}
