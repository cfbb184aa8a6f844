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
const leading = 1.3;
/** Letters are made no smaller than this: a name would be less than 9 px on a phone of 360. */
const smallest = 0.7;

/** A line of text with its place: `y` is its base line. */
export interface PlacedText {
  text: string;
  size: number;
  y: number;
  kind: keyof typeof sizes;
}

/** What the picture says around the lines. */
export interface PictureWords {
  title: string;
  /** What comes before every number of it, then the day of the edition. */
  notes: readonly string[];
  /** What is said of lines that found no room. */
  leftOut: (count: number) => string;
}

/**
 * Places names and numbers between the clock and the buttons, as large as they fit; those that find
 * no room even in the smallest letters are counted in words instead.
 * @param lines name and number of each, the most important first
 */
export function placeLines(
  lines: readonly { name: string; number: string }[],
  words: PictureWords,
): { texts: PlacedText[]; leftOut: number } {
  const fixed = heightOf('title') + words.notes.length * heightOf('note');
  const each = heightOf('name') + heightOf('number');
  const room = picture.bottom - picture.top - fixed;
  const most = Math.floor(room / (each * smallest));
  const needsNote = lines.length > most;
  const fitting = needsNote
    ? Math.floor((room - heightOf('note')) / (each * smallest))
    : lines.length;
  const leftOut = lines.length - fitting;
  const scale = Math.min(1, (room - (needsNote ? heightOf('note') : 0)) / (each * fitting || 1));
  const texts: PlacedText[] = [];
  let y: number = picture.top;
  const put = (kind: keyof typeof sizes, text: string, by = 1) => {
    y += heightOf(kind) * by;
    texts.push({ text, kind, size: sizes[kind] * by, y: y - (sizes[kind] * by * (leading - 1)) / 2 });
  };
  put('title', words.title);
  const [first = '', ...others] = words.notes;
  put('note', first);
  for (const { name, number } of lines.slice(0, fitting)) {
    put('name', name, scale);
    put('number', number, scale);
  }
  if (needsNote) put('note', words.leftOut(leftOut));
  for (const note of others) put('note', note);
  return { texts, leftOut };
}

function heightOf(kind: keyof typeof sizes): number {
  return sizes[kind] * leading;
}
