import { fold } from './fold.ts';

/** Names by which readers call something, and the number of its card. */
export interface Name {
  /** As `nameKey` writes it. */
  key: string;
  card: number;
}

/** A name that stands in a query. */
export interface Named {
  card: number;
  /** The reader's own letters. */
  typed: string;
  /** The query without the name. */
  rest: string;
}

/** What names are compared by: folded, without spaces and marks, Latin words bounded by spaces. */
export function nameKey(text: string): string {
  return piecesOf(text)
    .map(({ key }) => key)
    .join('');
}

/**
 * The longest name that stands in a query; the first of several that are equally long. Japanese is
 * met anywhere, Latin words whole.
 */
export function nameIn(query: string, names: readonly Name[]): Named | undefined {
  const pieces = piecesOf(query);
  const text = pieces.map(({ key }) => key).join('');
  let best: { name: Name; at: number } | undefined;
  for (const name of names) {
    const at = text.indexOf(name.key);
    if (at >= 0 && name.key.length > (best?.name.key.length ?? 0)) best = { name, at };
  }
  if (!best) return undefined;
  let at = 0;
  const { key, card } = best.name;
  const inside = pieces.filter((piece) => {
    const from = at;
    at += piece.key.length;
    return from >= best.at && at <= best.at + key.length;
  });
  const [start, end] = [inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0];
  return {
    card,
    typed: query.slice(start, end),
    rest: `${query.slice(0, start)} ${query.slice(end)}`.trim(),
  };
}

interface Piece {
  key: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

/** Latin words and single other letters with their marks, and their places in the text. */
function piecesOf(text: string): Piece[] {
  return [...text.matchAll(/[\p{Script=Latin}\p{Nd}#]+|[\p{L}・][\p{M}ﾞﾟ]*/gu)].map((match) => {
    const letters = fold(match[0]);
    const key = /^[\p{Script=Latin}\p{Nd}#]/u.test(letters) ? ` ${letters} ` : letters;
    return { key, start: match.index, end: match.index + match[0].length };
  });
}
