import { parse } from 'node-html-parser';
import { isName } from '../../model/graph/tag-places.ts';
import { shownFor, withSignsAsDigits } from './read-plain-text.ts';

/** A text as people read it, to look for numbers and addresses that are written otherwise. */
interface ReadText {
  /** With plain digits and hyphens, and without markup or anything that is not seen. */
  text: string;
  /** For every place of `text`, from 0, the place it comes from in what was written. */
  places: number[];
}

/** What Markdown and MDX write and nobody reads, each kind with what is left of it. */
const markup: [
  pattern: RegExp,
  left: (match: RegExpExecArray) => [place: number, text: string][],
][] = [
  [/\{\/\*[^]*?\*\/\}/y, () => []],
  [/<\/?([A-Za-z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/y, shownAttributes],
  // Where a link leads, but for its title, which is shown; the id of a heading.
  [
    /\]\(\s*[^)\s]*\s+("[^"]*"|'[^']*')\s*\)/dy,
    ({ 1: title, indices }) => [[indices![1]![0], `|${parse(title!).text}|`]],
  ],
  [/\]\([^)]*\)|\[#[^\]]*\]/y, () => []],
  [/&(?:#\d+|#x[\da-f]+|[a-z]\w*);/iy, (match) => [[match.index, parse(match[0]).text]]],
  [/\\(?=[!-/:-@[-`{-~])|[*_`~[\]]/y, () => []],
];

/**
 * Reads a text of a page or a record as people do: as `readPlainText` reads it, without its markup,
 * and with its character references as what they show.
 */
export function readByPeople(written: string): ReadText {
  const read: ReadText = { text: '', places: [] };
  const add = (text: string, place: number) => {
    for (const character of text) {
      const shown = shownFor(character);
      read.text += shown;
      for (let unit = 0; unit < shown.length; unit++) read.places.push(place);
    }
  };
  for (let place = 0; place < written.length;) {
    const found = markupAt(written, place);
    if (found) {
      for (const [from, text] of found.left) add(text, from);
      place = found.end;
    } else {
      const character = String.fromCodePoint(written.codePointAt(place)!);
      add(character, place);
      place += character.length;
    }
  }
  return { ...read, text: withSignsAsDigits(read.text) };
}

function markupAt(written: string, place: number) {
  if (!/[{<\][&\\*_`~]/.test(written[place]!)) return undefined;
  for (const [pattern, left] of markup) {
    pattern.lastIndex = place;
    const match = pattern.exec(written);
    if (match) return { left: left(match), end: place + match[0].length };
  }
  return undefined;
}

/** The words that a tag's attributes show, kept apart from each other and from the text around. */
function shownAttributes(tag: RegExpExecArray): [place: number, text: string][] {
  const shown = [...tag[2]!.matchAll(/([\w-]+)="([^"]*)"/g)].filter(
    ([, attribute]) => !isName(tag[1]!, attribute!),
  );
  return shown.map(({ index, 2: value }) => [tag.index + index, `|${parse(value!).text}|`]);
}
