import { readOrThrow } from '../model/graph/found.ts';
import { readLanguages, type LanguageFacts } from '../model/languages/read-languages.ts';
import type { Language } from '../model/language.ts';

/** The languages of the guide, those that hold a part of it among them, as they are offered. */
export const allLanguages: readonly LanguageFacts[] = readOrThrow((found) =>
  readLanguages(process.cwd(), found),
);

/** What a language is. Throws when there is no such language. */
export function factsOf(language: unknown): LanguageFacts {
  const facts = allLanguages.find(({ tag }) => tag === language);
  if (facts) return facts;
  const tags = allLanguages.map(({ tag }) => `"${tag}"`).join(', ');
  throw new Error(`"${String(language)}" is not a language of the guide: expected ${tags}.`);
}

/** Coerces what a router or a file path gives into a language. Throws on anything else. */
export function asLanguage(value: unknown): Language {
  return factsOf(value).tag;
}

/** The language of a page from the id of its entry in the docs collection, like `ja/do/police`. */
export function languageOfEntry(entryId: string): Language {
  return asLanguage(entryId.split('/')[0]);
}

/** The language of a page by its file's path below `content/docs/`; undefined for another file. */
export function languageOfFile(path: string): LanguageFacts | undefined {
  const tag = /(?:^|[\\/])content[\\/]docs[\\/]([^\\/]+)[\\/]/.exec(path)?.[1];
  return allLanguages.find((language) => language.tag === tag);
}

/** The languages besides one, in the order in which they are offered. */
export function otherLanguages(language: Language): LanguageFacts[] {
  return allLanguages.filter(({ tag }) => tag !== language);
}

/** What stands between two sentences of a language. */
export function sentenceSpace(language: Language): '' | ' ' {
  return factsOf(language).spaces ? ' ' : '';
}
