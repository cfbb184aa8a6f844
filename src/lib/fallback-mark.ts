import type { Language } from '../model/language.ts';

/**
 * Marks around words that stand in another language than the text around them: characters for
 * private use, which content cannot hold (`fields/unseen.ts`). They are put in where strings and
 * records are read, and the middleware turns them into `lang` before a page leaves.
 */
const [start, afterTag, end] = ['\uE000', '\uE001', '\uE002'];

/** Words of a language that stand where another language has none. */
export function marked(words: string, language: Language): string {
  return `${start}${language}${afterTag}${words}${end}`;
}

/** Whether a text has marked words. */
export function hasMarks(text: string): boolean {
  return text.includes(end);
}

/** A text without its marks, for places that cannot say in which language they are. */
export function withoutMarks(text: string): string {
  return text.replace(/\uE000[\w-]+\uE001|\uE002/g, '');
}

/** A piece of a text: words, or a mark that begins (with the words' language) or ends them. */
type MarkedPiece = { words: string } | { begins: string } | { ends: true };

/** The pieces of a text in their order. */
export function markedPieces(text: string): MarkedPiece[] {
  return text
    .split(/(\uE000[\w-]+\uE001|\uE002)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === end
        ? { ends: true }
        : piece.startsWith(start)
          ? { begins: piece.slice(1, -1) }
          : { words: piece },
    );
}
