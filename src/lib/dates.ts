import type { Language } from './language.ts';

const options: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** A date written out: `2026-11-22` → `2026年11月22日` or `22 November 2026`; `2026-11` and `2026` likewise. */
export function writeDate(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    ...options[date.length],
    timeZone: 'UTC',
  });
  return format.format(new Date(date.length === 10 ? `${date}T00:00:00Z` : date));
}

/** A day of every year, `MM-DD`, written out: `12-29` → `12月29日` or `29 December`. */
export function writeYearlyDay(monthAndDay: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`2024-${monthAndDay}T00:00:00Z`));
}
