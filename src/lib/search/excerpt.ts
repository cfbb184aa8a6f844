import type { Lexicon } from './lexicon.ts';
import { scan } from './scan.ts';
import { unitsOf } from './units.ts';

/** A piece of a text, marked when it says what the reader looks for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Cuts a text where words speak of the concepts sought, in whatever words they do. */
export function marked(text: string, sought: ReadonlySet<number>, lexicon: Lexicon): Piece[] {
  const units = unitsOf(text);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { form, from, to } of scan(units, lexicon)) {
    if (!form.concepts.some((concept) => sought.has(concept))) continue;
    const start = units[from]!.start;
    const end = units[to - 1]!.end;
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}

/** How many different concepts of those sought a text speaks of. */
export function spokenOf(text: string, sought: ReadonlySet<number>, lexicon: Lexicon): number {
  return new Set(
    scan(unitsOf(text), lexicon).flatMap(({ form }) =>
      form.concepts.filter((concept) => sought.has(concept)),
    ),
  ).size;
}

/** The sentence of a text that says most of what is sought; the first one when they are equal. */
export function answeringSentence(
  text: string,
  sought: ReadonlySet<number>,
  lexicon: Lexicon,
): string {
  const sentences = text.match(/[^。！？]+[。！？]?|.+?[.!?](?=\s|$)/g) ?? [text];
  const whole = /[。]/.test(text) ? sentences : (text.match(/.+?(?:[.!?](?= )|$)/gs) ?? [text]);
  let best = { sentence: whole[0] ?? text, spoken: -1 };
  for (const sentence of whole) {
    const spoken = spokenOf(sentence, sought, lexicon);
    if (spoken > best.spoken) best = { sentence, spoken };
  }
  return best.sentence.trim();
}
