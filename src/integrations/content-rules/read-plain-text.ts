/** Marks between the digits of a number that people take for a hyphen. */
const hyphen =
  /[\p{Pd}\u2212\u2043\u02d7\u00b7\u2022\u2027\u2219\u22c5\u30fb\u30fc\u2500\u2501~_]/u;

const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/u;

/**
 * Reads a text without markup as people do, such as the words that a browser shows of a page:
 * full-width and other scripts' digits are digits, kanji and round letters in a row too, dashes and
 * dots in the middle are hyphens; invisible characters are not seen.
 */
export function readPlainText(shown: string): string {
  return withSignsAsDigits(Array.from(shown, shownFor).join(''));
}

/** What people take each character for: looked up once, since texts have a million of them. */
const known = new Map<string, string>();

/** What people take a character for; nothing where they do not see it. */
export function shownFor(character: string): string {
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
export function withSignsAsDigits(text: string): string {
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
