import type { StopLine } from './stop-list.ts';

/** Measures of the picture for a lock screen, in pixels: most phones crop less than this from it. */
export const picture = {
  width: 1080,
  height: 1920,
  margin: 72,
  /** Above it stands the phone's clock, below the other one its buttons. */
  top: 560,
  bottom: 1680,
} as const;

/** Light on dark, so that the clock of the phone can be read; each at least 7:1 on `ground` (WCAG 1.4.6). */
export const colours = { ground: '#15181c', ink: '#f3f2ed', soft: '#c9cdd3' } as const;

/** Heights of letters, in pixels, before they are made smaller. */
const sizes = { title: 52, note: 36, name: 40, number: 84 } as const;
type Kind = keyof typeof sizes;
const leading = 1.3;
/** Sets an organisation apart from the number above it. */
const leadingOfName = 1.7;
/** Letters are made no smaller than this: a name would be less than 9 px on a phone of 360. */
const smallest = 0.7;

/** A line of text with its place: `y` is its base line. */
export interface PlacedText {
  text: string;
  size: number;
  y: number;
  kind: Kind;
}

/** What the picture says around the lines. */
export interface PictureWords {
  title: string;
  /** The first stands before all numbers, the others behind them. */
  notes: readonly string[];
  /** What is said of lines that found no room. */
  leftOut: (count: number) => string;
}

/**
 * Places names and numbers between the clock and the buttons, as large as they fit; those that find
 * no room even in the smallest letters are counted in words instead.
 * @param lines the most important first
 */
export function placeLines(
  lines: readonly StopLine[],
  words: PictureWords,
): { texts: PlacedText[]; leftOut: number } {
  const secondOf = ({ isNumber }: StopLine) => (isNumber ? 'number' : 'note');
  const heightOfAll = (some: readonly StopLine[]) =>
    some.reduce((sum, line) => sum + heightOf('name') + heightOf(secondOf(line)), 0);
  const room =
    picture.bottom - picture.top - heightOf('title') - words.notes.length * heightOf('note');
  const roomFor = (count: number) => room - (count < lines.length ? heightOf('note') : 0);
  let count = lines.length;
  while (heightOfAll(lines.slice(0, count)) * smallest > roomFor(count)) count -= 1;
  const shown = lines.slice(0, count);
  const leftOut = lines.length - count;
  const scale = Math.min(1, roomFor(count) / heightOfAll(shown));

  const texts: PlacedText[] = [];
  let y: number = picture.top;
  const put = (kind: Kind, text: string, by = 1) => {
    const size = sizes[kind] * by;
    y += heightOf(kind) * by;
    texts.push({ text, kind, size, y: y - (size * (leading - 1)) / 2 });
  };
  put('title', words.title);
  const [first = '', ...others] = words.notes;
  put('note', first);
  for (const line of shown) {
    put('name', line.name, scale);
    put(secondOf(line), line.number, scale);
  }
  if (leftOut > 0) put('note', words.leftOut(leftOut));
  for (const note of others) put('note', note);
  return { texts, leftOut };
}

function heightOf(kind: Kind): number {
  return sizes[kind] * (kind === 'name' ? leadingOfName : leading);
}
