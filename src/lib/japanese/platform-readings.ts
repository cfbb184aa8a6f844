import { counterNames, readCount } from './counters.ts';
import { readDayOfMonth } from './numbers.ts';

/** What the platform writes behind a number in dates, times and amounts. */
const units = ['年', '月', '日', '日間', '時', '時間', '分', '円', '件', '回'];
const written = new RegExp(
  `(\\d+)(${counterNames.filter((name) => units.includes(name)).join('|')})(?!《|(?!.曜日)\\p{Script=Han})`,
  'gu',
);

/** Days of the week, and names of languages that are no katakana before `語`. */
const names: Record<string, string> = {
  月曜日: 'げつようび',
  火曜日: 'かようび',
  水曜日: 'すいようび',
  木曜日: 'もくようび',
  金曜日: 'きんようび',
  土曜日: 'どようび',
  日曜日: 'にちようび',
  日本語: 'にほんご',
  英語: 'えいご',
  中国語: 'ちゅうごくご',
  韓国語: 'かんこくご',
};
const named = new RegExp(`(${Object.keys(names).join('|')})(?!《)`, 'g');

/**
 * A text with readings (`model/readings.ts`) for what the platform wrote (`Intl`): dates, times,
 * amounts and names of days and languages. Content cannot write them there.
 */
export function withPlatformReadings(text: string): string {
  return text
    .replace(written, (whole, digits: string, unit: string, at: number) => {
      const number = Number(digits);
      const isOfDate = unit === '日' && text[at - 1] === '月';
      const said = isOfDate ? readDayOfMonth(number) : readCount(number, unit);
      return `${whole}《${unitIn(said, unit)}》`;
    })
    .replace(named, (name) => `${name}《${names[name]}》`)
    .replace(/([ァ-ヺー])語(?!《)/g, '$1語《ご》');
}

/** How the unit alone is said; of a day with a word of its own the number is part of it: `ふつか`. */
function unitIn(said: string, unit: string): string {
  const isOneWord = unit.startsWith('日') && !said.includes('-');
  return isOneWord ? said.replaceAll(' ', '') : /[^-っ]+$/.exec(said)![0];
}
