import { english, type Language } from '../model/language.ts';

/** The locale by which `Intl` writes dates and times in a language: by English alone, months come first. */
export function localeOf(language: Language): string {
  return language === english ? 'en-GB' : language;
}

/** By the length of a date: how much of it is known. */
const options = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
} satisfies Record<number, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than everything a page does with it: each is made once. */
function formatOf(language: Language, wanted: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${String(Object.keys(wanted))}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { ...wanted, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** A date written out: `2026-11-22` → `2026年11月22日` or `22 November 2026`; `2026-11` and `2026` likewise. */
export function writeDate(date: string, language: Language): string {
  const format = formatOf(language, options[date.length as keyof typeof options]);
  return format.format(new Date(date.length === 10 ? `${date}T00:00:00Z` : date));
}

/** A day of every year, `MM-DD`, written out: `12-29` → `12月29日` or `29 December`. */
export function writeYearlyDay(monthAndDay: string, language: Language): string {
  const format = formatOf(language, { month: 'long', day: 'numeric' });
  return format.format(new Date(`2024-${monthAndDay}T00:00:00Z`));
}
