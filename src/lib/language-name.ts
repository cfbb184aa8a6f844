import type { Language } from '../model/language.ts';
import type { LanguageFacts } from '../model/languages/read-languages.ts';

/** The name of a language (BCP 47 code) in the reader's language: `ne` → `ネパール語`, `Nepali`. */
export function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}

/** What stands behind a link to a page that a language lacks: the name of the fallback's language. */
export function fallbackInBrackets({ tag, fallback, fallbackName, spaces }: LanguageFacts): string {
  const name = fallbackName ?? languageName(fallback, tag);
  return spaces ? ` (${name})` : `（${name}）`;
}
