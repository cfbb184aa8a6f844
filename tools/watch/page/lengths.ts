import type { Duration } from '../../../src/model/records/time-limits.ts';
import type { Place } from './numbers.ts';

type Length = Pick<Duration, 'value' | 'unit'>;

/** Units as they are written in both languages, each with the unit and the number it comes to. */
const units: [written: RegExp, unit: 'minute' | 'hour' | 'day' | 'month', times: number][] = [
  [/^(?:分|min)/, 'minute', 1],
  [/^(?:時間|hour)/, 'hour', 1],
  [/^(?:日|day)/, 'day', 1],
  [/^(?:週|week)/, 'day', 7],
  [/^(?:.月|month)/, 'month', 1],
  [/^(?:年|year)/, 'month', 12],
];

const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const kanji = [...'一二三四五六七八九十'];

/**
 * A number with a unit. Not the day of a date (11月30日, 第2日), nor the hours of a desk (24時間受付).
 */
const written = new RegExp(
  `(?<![\\d.,/月第年-]|[A-Za-z])(\\d{1,4}|[${kanji.join('')}]|${words.join('|')})[\\s-]{0,2}(分間?|時間(?!\\s*(?:受付|対応|体制|営業|年中|365))|日間?(?![\\d曜付])|週間|[かヶヵケカ箇個][月]|年間?(?![\\d度]|\\d*月)|minutes?|hours?|days?|weeks?|months?|years?)`,
  'gi',
);

/** A length in the smallest unit of its sort: days, months; nothing is said of how many days a month has. */
function base(value: number, unitAsWritten: string): string {
  const [, unit, times] = units.find(([pattern]) => pattern.test(unitAsWritten.toLowerCase()))!;
  return `${value * times} ${unit}`;
}

function valueOf(number: string): number {
  const place = Math.max(words.indexOf(number.toLowerCase()), kanji.indexOf(number));
  return place < 0 ? Number(number) : place + 1;
}

/** Lengths of time that a text says, in the order of the text; each with whether it equals `length`. */
export function lengthsOn(text: string, length: Length): (Place & { isEqual: boolean })[] {
  const sought = base(length.value, length.unit);
  return [...text.matchAll(written)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    shown: match[0],
    isEqual: base(valueOf(match[1]!), match[2]!) === sought,
  }));
}
