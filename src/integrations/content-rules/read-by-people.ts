import { parse } from 'node-html-parser';
import { isName } from '../../model/graph/tag-places.ts';

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

/** Marks between the digits of a number that people take for a hyphen. */
const hyphen =
  /[\p{Pd}\u2212\u2043\u02d7\u00b7\u2022\u2027\u2219\u22c5\u30fb\u30fc\u2500\u2501~_]/u;

const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/u;

/**
 * Reads a text of a page or a record as people do: full-width and other scripts' digits are digits,
 * kanji and round letters in a row too, dashes and dots in the middle are hyphens; emphasis, character references and
 * invisible characters are not seen.
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

/** The same for a text without markup, such as the words that a browser shows of a page. */
export function readPlainText(shown: string): string {
  return withSignsAsDigits(Array.from(shown, shownFor).join(''));
}

/** What people take each character for: looked up once, since texts have a million of them. */
const known = new Map<string, string>();

function shownFor(character: string): string {
  let shown = known.get(character);
  if (shown === undefined) {
    shown = unseen.test(character)
      ? ''
      : Array.from(character.normalize('NFKC'), (plain) =>
          hyphen.test(plain) ? '-' : digitOf(plain),
        ).join('');
    known.set(character, shown);
  }
  return shown;
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

/** The plain digit of a decimal digit of any script; any other character as it is. */
function digitOf(character: string): string {
  const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));
  const code = character.codePointAt(0)!;
  if (!isDigit(code)) return character;
  // Scripts have their ten digits in a row, some beside another ten.
  let first = code;
  while (isDigit(first - 1)) first--;
  return String((code - first) % 10);
}

/** Signs that are read as digits beside others, in the order of their values. */
const digitSigns = [
  '〇零',
  '一壱壹',
  '二弐貳',
  '三参參',
  '四肆',
  '五伍',
  '六陸',
  '七漆',
  '八捌',
  '九玖',
];

/** What may stand between two groups of a number's digits: any signs, the edge of a cell, `の`. */
export const gap = '(?:(?:[^\\p{L}\\p{N}\\n]|\\n(?!\\n)){1,7}|\\s*[の\u4e28]\\s*)';

/** A circle, and the letter O of three scripts, which pass for a zero right beside digits. */
const round = '○◯oOоОοΟ';

const sign = `${digitSigns.join('')}\\d`;
const beside = `[-${sign}${round}]`;
const anySign = `(?:[${sign}]|(?<![A-NP-Za-np-z])(?:[${round}](?=${beside})|(?<=${beside})[${round}])(?![A-NP-Za-np-z]))`;
const row = new RegExp(`${anySign}(?:(?:${gap})?${anySign}){2,}`, 'gu');

/** 〇三ー五三四〇 as 03-5340, O3-534O as 03-5340; 二十三 and 一つ are left. */
function withSignsAsDigits(text: string): string {
  return text.replace(row, (digits) =>
    [...digits]
      .map((character) => {
        if (round.includes(character)) return '0';
        const value = digitSigns.findIndex((signs) => signs.includes(character));
        return value < 0 ? character : String(value);
      })
      .join(''),
  );
}
