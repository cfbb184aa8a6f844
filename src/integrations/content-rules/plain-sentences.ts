import { readPieces } from '../../model/readings.ts';
import type { Vocabulary } from '../../model/languages/read-vocabulary.ts';
import type { LanguageFacts } from '../../model/languages/read-languages.ts';

/** What is wrong with a text for beginners, and the place at which it stands, from 0. */
export interface HardPlace {
  place: number;
  message: string;
  /** The word that is not in the vocabulary: one mistake, wherever it stands. */
  word?: string;
}

/** Ends of sentences, and what parts words that do not belong to one sentence. */
const ends = /[。！？\n|>"]/;
/** An explanation behind a word: it is a sentence of its own. */
const explanation = /（[^（）]*）/gu;
const katakana = /[ァ-ヺ][ァ-ヺー]+(?:・[ァ-ヺー]+)*/gu;
const bareKanji = /[\p{Script=Han}々〆ヶ]+/gu;

/**
 * What beginners cannot read in a text with readings: long sentences, kanji without a reading or too
 * many in a row for one, and words that are not in the language's vocabulary. The guideline of
 * Japan's Immigration Services Agency and Agency for Cultural Affairs (2020) asks for short sentences
 * that say one thing, for readings on all kanji and for words explained in brackets.
 * @param vocabularyFile where the vocabulary stands, for messages
 * @returns finds them in a text without markup; what does not belong together is parted by `|` or a
 *   new line
 */
export function hardPlacesFor(
  plain: NonNullable<LanguageFacts['plain']>,
  { beginners, everyday, names, explained }: Vocabulary,
  vocabularyFile: string,
): (text: string) => Iterable<HardPlace> {
  const parts = new Set(Object.keys(explained).flatMap(wordsOf));
  const isKnown = (word: string) =>
    [beginners, everyday, names, parts].some((words) => words.has(word));
  return (text) => hardPlaces(text, plain, isKnown, vocabularyFile);
}

function* hardPlaces(
  text: string,
  { sentence, kanji }: NonNullable<LanguageFacts['plain']>,
  isKnown: (word: string) => boolean,
  vocabularyFile: string,
): Iterable<HardPlace> {
  yield* longSentences(text, sentence);
  const unknown = (word: string, place: number): HardPlace => ({
    place,
    word,
    message: `has the word ${word}, which is not in ${vocabularyFile}: say it in easier words, or list it there with its meaning and explain it.`,
  });
  let place = 0;
  for (const piece of readPieces(text)) {
    if (typeof piece === 'string') {
      for (const match of piece.matchAll(bareKanji))
        yield {
          place: place + match.index,
          message: `has "${match[0]}" without its reading: write it behind the word, as in 電話《でんわ》.`,
        };
      for (const match of piece.matchAll(katakana))
        if (!isKnown(match[0])) yield unknown(match[0], place + match.index);
      place += piece.length;
      continue;
    }
    const { base, reading } = piece;
    const word = `${base}《${reading}》`;
    if (!/^[ぁ-ゖァ-ヺー]+$/u.test(reading))
      yield { place, message: `has the reading "${reading}" of ${base}: write kana alone.` };
    else if (base.length > kanji)
      yield {
        place,
        message: `has ${base.length} kanji in ${word}: give each part its own reading, at most ${kanji} kanji each.`,
      };
    else if (!isKnown(word)) yield unknown(word, place);
    place += word.length;
  }
}

/** The words of a text as a vocabulary lists them. */
const wordsOf = (text: string) =>
  readPieces(text).flatMap((piece) =>
    typeof piece === 'string' ? (piece.match(katakana) ?? []) : `${piece.base}《${piece.reading}》`,
  );

function* longSentences(text: string, most: number): Iterable<HardPlace> {
  // Explanations are looked at alone, in the place where they stand.
  const parts = [
    { from: 0, text: text.replace(explanation, (words) => '\0'.repeat(words.length)) },
    ...[...text.matchAll(explanation)].map((match) => ({ from: match.index, text: match[0] })),
  ];
  for (const part of parts) {
    let place = part.from;
    for (const one of part.text.split(ends)) {
      const read = readPieces(one.replaceAll('\0', ''))
        .map((piece) => (typeof piece === 'string' ? piece : piece.base))
        .join('')
        .replace(/[\s（）「」]/g, '');
      if (read.length > most)
        yield {
          place,
          message: `has a sentence of ${read.length} characters, more than ${most}: make two of it. ("${read.slice(0, 15)}…")`,
        };
      place += one.length + 1;
    }
  }
}

/** Words to explain that stand in a text for the first time without their meaning in brackets. */
export function* unexplained(text: string, { explained }: Vocabulary): Iterable<HardPlace> {
  for (const [word, meaning] of Object.entries(explained)) {
    const place = text.indexOf(word);
    if (place < 0) continue;
    const after = text.slice(place + word.length);
    // The word may be part of a longer one, or stand in quotes, in bold or in a link.
    if (!/^[^\n。（]{0,60}（/u.test(after))
      yield {
        place,
        message: `uses ${word} for the first time without its meaning: write （${meaning}） behind it.`,
      };
  }
}
