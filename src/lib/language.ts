/**
 * The languages in which all of the guide stands, in the order in which they are offered. Their words
 * stand side by side inside the records. Scripts of pages know these; what else a language is, and
 * the languages that hold a part of the guide, is read from disk (`language-facts.ts`).
 */
export const languages = ['ja', 'en'] as const;

/**
 * A language of the guide (BCP 47); also the first part of its pages' paths. The tag of a language
 * that holds a part of the guide passes as one of these: what it lacks is filled in from its
 * fallback when strings and records are read, so that its data has the same shape.
 */
export type Language = (typeof languages)[number];

/** The language of Japanese screens, letters and calls, of what is said there and searched for. */
export const japanese = 'ja' satisfies Language;

/** The language in which the meaning of Japanese words is given to those who do not read them. */
export const english = 'en' satisfies Language;

/** A language whose dates are not written as its tag alone would have it. */
const locales: Partial<Record<string, string>> = { [english]: 'en-GB' };

/** The locale by which `Intl` writes dates and times in a language. */
export function localeOf(language: Language): string {
  return locales[language] ?? language;
}
