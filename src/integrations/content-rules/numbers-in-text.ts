import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { shortCodes } from '../../model/fields/phone-number.ts';
import { gap } from './read-plain-text.ts';

/** A telephone number in a text, and the place at which it begins. */
interface NumberInText {
  place: number;
  number: string;
}

/** What mostly stands between two digits of a number. */
const between = '[-\\s()./]{0,3}';

/** A sign that is neither a letter nor a digit. */
const sign = '[^\\p{L}\\p{N}\\n]';

/** As long as a number of Japan is: ten digits, or eleven of mobile, IP and some free ones. */
const planned = /^0(?:\d{9}|[5-9]0\d{8}|800\d{7}|0531\d{6})$/;

/** Groups of digits between odd signs: only numbers of the plan's length, since amounts look alike. */
const oddlyWritten: [groups: RegExp, length: RegExp][] = [
  [new RegExp(`(?<![\\p{N}]|\\p{N}[-:./,])0\\d{1,4}${gap}\\d{5,8}(?!-?\\d)`, 'gu'), planned],
  [
    new RegExp(`(?<![\\p{N}]|\\p{N}[-:./,])0\\d{1,4}${gap}\\d{1,4}${gap}\\d{3,4}(?!-?\\d)`, 'gu'),
    planned,
  ],
  [new RegExp(`\\+81(?:${gap}\\d{1,8}){1,4}(?!-?\\d)`, 'gu'), /^810?[1-9]\d{8,9}$/],
];

/** Words behind which digits without an area code are a number (`ー` is read as a hyphen). */
const line = '(?:\\b(?:tele)?phone|\\btel|\\bfax|\\bcall|\\bdial|\\bring|電話|ファックス|☎|☏|📞)';
const freeLine =
  '(?:フリ-ダイヤル|フリ-コ-ル|フリ-アクセス|ナビダイヤル|toll[-\\s]?free|free\\s?dial|navi\\s?dial)';
/** What may stand between such a word and the digits. */
const leadsTo = `(?:\\s?(?:番号|number))?${sign}{0,4}(?:は|に|へ|を|is|on|at)?${sign}{0,3}`;
/** Years of a range, which look like a number without its area code. */
const years = '(?:19|20)\\d\\d-(?:19|20)\\d\\d';

/** The short codes, also with their digits apart, without a `#`. */
const codes = `(?:${shortCodes
  .map((code) => code.replace('#', '').split('').join('[-\\s]?'))
  .join('|')})`;

/** Words that make a short code an amount. */
const amount =
  '(?![\\d,.]*\\d|\\s*(?:[円件人名万億%日回社時分秒年週歳才条項頁台個通本枚倍字語校]|[かヶヵ][月所国]|ドル|ペ-ジ|(?:percent|per\\scent|yen|million|thousand|billion|of|cases?|days?|hours?|minutes?|times|people|persons?|calls?|companies|reports?|years?|weeks?|months?|pages?|words)\\b))';

/**
 * Telephone numbers as people write them, in texts that `readByPeople` has read: numbers of Japan
 * and those after an exit code, also mistyped ones; international ones; North American ones without
 * a plus, also spelt with letters; those without an area code behind a word for a line; the short
 * codes that this guide's contacts hold, beside a word of calling: alone they are amounts.
 */
const patterns = [
  /tel:\s?[#+]?\d[\d-]*/gi,
  new RegExp(`(?<!\\d)(?<!\\d-)0(?:${between}\\d){8,13}(?!-?\\d)`, 'g'),
  new RegExp(`\\+${between}[1-9](?:${between}\\d){6,13}(?!\\d)`, 'g'),
  /(?<!\d)(?<!\d-)1[-\s()./]{1,3}[2-9]\d\d[-\s()./]{1,3}(?:\d{3}[-\s./]{1,3}\d{4}(?!-?\d)|[A-Z]{3})/g,
  /(?<!\d)(?<!\d-)\(?[2-9]\d\d\)?[-\s.]{1,2}\d{3}-\d{4}(?!-?\d)/g,
  /(?<!\d)(?<!\d[-.,])(?:120|570)-\d{3}-\d{3}(?!-?\d)/g,
  new RegExp(
    `${line}${leadsTo}(?!${years})(?:\\d{3,4}[-\\s()./]{0,3}|\\d{2}[-\\s()./]{1,3})\\d{4}(?!-?\\d)`,
    'giu',
  ),
  new RegExp(
    `${freeLine}${leadsTo}(?:\\d{3}[-\\s()./]{0,3}\\d{3,4}|\\d{2}[-\\s()./]{1,3}\\d{4})(?!-?\\d)`,
    'giu',
  ),
  /[#♯]\s?[7-9]\d{3}/g,
  /(?:シャ-プ|井桁|\b(?:sharp|hash|pound))[-\s]{0,3}[7-9]\d{3}(?!\d)/gi,
  new RegExp(
    `(?<![\\d.,-])${codes}\\s*(?:\\([^)\\n]{0,10}\\))?[)」』】"]{0,2}\\s*(?:番(?![目地線号組])|(?:に|へ|を|まで|で)?\\s*(?:お?電話|通報|連絡|ご?相談|か[けか]|掛[けか]|ダイヤル|発信|コ-ル|押))`,
    'g',
  ),
  new RegExp(
    `(?:電話|通報|ダイヤル|連絡|発信|コ-ル|ホットライン|警察|救急|消防)(?:番号|先)?${sign}{0,3}[はがをにへも]?${sign}{0,3}${codes}${amount}`,
    'gu',
  ),
  new RegExp(
    `\\b(?:call|dial|phone|telephone|ring|calling|dialling|dialing|phoning|ringing|tel|hotline|emergency|police|ambulance)\\b(?:[^.!?\\n\\d]{0,30}?\\b(?:on|at|is|number|now|police|them|us)\\b|\\s+(?:up|to))?${sign}{1,4}${codes}\\b${amount}`,
    'giu',
  ),
];

/** A number without a plus that only a decimal point makes long. */
const decimal = /^0\.\d+$/;

/** The word that makes digits a number. */
const leadingWord = /^[\p{L}☎☏📞][^\d#♯+]*/u;

/** The telephone numbers of a text, each once: also those that only the numbering plan tells from other digits. */
export function numbersIn(text: string): NumberInText[] {
  const found: NumberInText[] = [];
  const add = (place: number, number: string) => {
    const overlaps = found.some(
      (other) => other.place < place + number.length && place < other.place + other.number.length,
    );
    if (overlaps || decimal.test(number)) return;
    const [word] = leadingWord.exec(number) ?? [''];
    found.push({ place: place + word.length, number: number.slice(word.length) });
  };
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) add(match.index, match[0]);
  for (const [groups, length] of oddlyWritten)
    for (const match of text.matchAll(groups))
      if (length.test(match[0].replace(/\D/g, ''))) add(match.index, match[0]);
  for (const { startsAt, endsAt } of findPhoneNumbersInText(text, 'JP'))
    add(startsAt, text.slice(startsAt, endsAt));
  return found;
}
