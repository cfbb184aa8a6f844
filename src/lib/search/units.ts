import { asksWhatItIs, englishKey, isEmptyWord } from './english.ts';
import { fold } from './fold.ts';

/** The smallest thing that is compared: one Japanese character, or one whole Latin word. */
export interface Unit {
  /** What is compared. Latin words are wrapped in spaces, so that keys stay unambiguous when joined. */
  key: string;
  /** Folded, as written. */
  text: string;
  isWord: boolean;
  /** Place in the text that was cut, in UTF-16 units. */
  start: number;
  end: number;
}

const pieces = /[a-z0-9#](?:[a-z0-9#'&]*[a-z0-9])?|[ぁ-ゖー々〆\p{Script=Han}]/gu;
const clusters = /[ｦ-ﾝ][ﾞﾟ]|\P{M}\p{M}*|\p{M}/gsu;

/** Cuts a text into units. Empty English words, spaces and punctuation are left out. Never throws. */
export function unitsOf(text: string): Unit[] {
  const { folded, origins } = foldWithOrigins(text);
  return [...folded.matchAll(pieces)].flatMap((match) => {
    const found = match[0];
    const isWord = /^[a-z0-9#]/.test(found);
    const plain = found.replaceAll("'", '');
    // In `ka-do` the last syllable is no English word.
    const isPart = folded[match.index - 1] === '-';
    // “I’d” is no “ID”.
    const contracted = found.replace(/'.*$/, '');
    if (isWord && !isPart && (isEmptyWord(plain) || isEmptyWord(contracted))) return [];
    const word = asksWhatItIs(folded, match.index) ? 'whatis' : englishKey(plain);
    return [
      {
        key: isWord ? ` ${word} ` : found,
        text: found,
        isWord,
        start: origins[match.index]!,
        end: origins[match.index + found.length]!,
      },
    ];
  });
}

/** The key of a whole text: equal for texts that differ in writing only. */
export function keyOf(text: string): string {
  return unitsOf(text)
    .map(({ key }) => key)
    .join('');
}

const foldedPieces = new Map<string, string>();

/** Texts are made of few different characters: each is folded once. */
function foldedPiece(piece: string): string {
  let folded = foldedPieces.get(piece);
  if (folded === undefined) foldedPieces.set(piece, (folded = fold(piece)));
  return folded;
}

/** Folds piece by piece, so that every folded character knows where it came from. */
function foldWithOrigins(text: string): { folded: string; origins: number[] } {
  let folded = '';
  const origins: number[] = [];
  for (const match of text.matchAll(clusters)) {
    const before = folded.length;
    const piece = foldedPiece(match[0]);
    // A dash after kana is a long vowel; fold() sees that only together with what stands before.
    folded += /^[-~〜─━]$/.test(piece) && /[ぁ-ゖー]$/.test(folded) ? 'ー' : piece;
    for (let at = before; at < folded.length; at++) origins.push(match.index);
  }
  origins.push(text.length);
  return { folded, origins };
}
