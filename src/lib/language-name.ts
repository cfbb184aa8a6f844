import type { Language } from '../model/language.ts';

/** The name of a language (BCP 47 code) in the reader's language: `ne` → `ネパール語`, `Nepali`. */
export function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}
