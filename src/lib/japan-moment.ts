import type { Language } from '../model/language.ts';
import { writeDate } from './dates.ts';
import { startOf } from './japan-time.ts';

/** The moment in Japan at `at` (milliseconds since 1970), `YYYY-MM-DDTHH:MM`. */
export function momentAt(at: number): string {
  return new Date(at - startOf(0)).toISOString().slice(0, 16);
}

/** A moment of Japan in words, `2026-11-22T09:30` → `22 November 2026 09:30`; of a day alone, the day. */
export function writeMoment(moment: string, language: Language): string {
  return [writeDate(moment.slice(0, 10), language), moment.slice(11)].join(' ').trim();
}
