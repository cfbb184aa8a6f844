import type { Language } from './language.ts';

/**
 * The language a page was written in. `lang` of the document does not tell: a browser that translates
 * a page changes it.
 */
export function pageLanguage(): Language {
  const written = document.querySelector<HTMLMetaElement>('meta[property="og:locale"]')?.content;
  return (written ?? document.documentElement.lang) as Language;
}
