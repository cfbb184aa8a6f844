/** A piece of a text, marked where it is a word of the query. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Letters that say little by themselves: marks on them would only distract. */
const saysLittle = /^(?:\p{Script=Hiragana}{1,2}|[a-z]{1,3}|[\p{P}\p{Z}]*)$/u;
const sentencesBefore = /^[^]*(?:[。！？]|[.!?]\s)\s*/u;
const looseStart = /^[、，,;:）)」』”\s]+/u;

/**
 * An excerpt of Pagefind in pieces, from where the sentence of its first marked word begins. Its
 * texts have no signs of HTML but for its marks: it writes `<` and `>` as references.
 */
export function piecesOf(excerpt: string): Piece[] {
  const pieces = excerpt
    .split(/<mark>([^]*?)<\/mark>/)
    .map((text, at) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), at }))
    .map(({ text, at }) => ({ text, isMarked: at % 2 === 1 && !saysLittle.test(text) }));
  const first = pieces.findIndex(({ isMarked }) => isMarked);
  const before = pieces.slice(0, Math.max(0, first)).map(({ text }) => text);
  const lead = before.join('');
  const start = lead.replace(sentencesBefore, '');
  const isCut = lead !== '' && start === lead;
  return [
    { text: isCut ? `…${start.replace(looseStart, '')}` : start, isMarked: false },
    ...pieces.slice(before.length),
  ].filter(({ text }) => text !== '');
}

/** The different words of the query that are marked in an excerpt. */
export function wordsMarked(excerpt: string): Set<string> {
  const marked = piecesOf(excerpt).filter(({ isMarked }) => isMarked);
  return new Set(marked.map(({ text }) => text.toLowerCase()));
}
