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

/** The language that the others are translated from. */
export const original = 'ja' satisfies Language;

/** One value for each language in which all of the guide stands. */
export function byLanguage<Value>(valueOf: (language: Language) => Value): Record<Language, Value> {
  return Object.fromEntries(languages.map((language) => [language, valueOf(language)])) as Record<
    Language,
    Value
  >;
}

/** The language of Japanese screens, letters and calls, of what is said there and searched for. */
export const japanese = 'ja' satisfies Language;

/** The language in which the meaning of Japanese words is given to those who do not read them. */
export const english = 'en' satisfies Language;
