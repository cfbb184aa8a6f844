/** The languages of the guide, in the order in which they are offered. */
export const languages = ['ja', 'en'] as const;

/** A language of the guide (BCP 47); also the first part of its pages' paths. */
export type Language = (typeof languages)[number];

/** How each language names itself. */
export const languageNames: Record<Language, string> = { ja: '日本語', en: 'English' };

/** Coerces what a router or a file path gives into a language. Throws on anything else. */
export function asLanguage(value: unknown): Language {
  if (value === 'ja' || value === 'en') return value;
  throw new Error(`"${String(value)}" is not a language of the guide: expected "ja" or "en".`);
}

/** The language of a page from the id of its entry in the docs collection, like `ja/do/police`. */
export function languageOfEntry(entryId: string): Language {
  return asLanguage(entryId.split('/')[0]);
}
