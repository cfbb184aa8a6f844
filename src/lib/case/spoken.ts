/**
 * Numbers and days as they are said in Japanese, in romaji (Hepburn): for who reads a sentence out
 * without reading Japanese.
 */
import { readCount } from '../japanese/counters.ts';
import { readDayOfMonth, readMonth, readNumber } from '../japanese/numbers.ts';
import { romajiOf } from '../japanese/romaji.ts';

/** A whole number from 0: `150000` → `jū go-man`. */
export const spokenNumber = (number: number): string => romajiOf(readNumber(number));

/** A day without its year: `2026-11-20` → `jūichi-gatsu hatsuka`. */
export function spokenDay(date: string): string {
  const [month, day] = [date.slice(5, 7), date.slice(8, 10)].map(Number);
  return romajiOf(`${readMonth(month!)} ${readDayOfMonth(day!)}`);
}

/** How many of something, 件: `8` → `hakken`. */
export const spokenCount = (count: number): string => romajiOf(readCount(count, '件'));
