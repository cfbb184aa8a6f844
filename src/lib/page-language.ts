import type { Language } from '../model/language.ts';

/**
 * The language a page was written in, or its fallback's when it holds only a part of the guide: what
 * scripts fetch is there in complete languages. `lang` of the document does not tell: a browser that translates
 * a page changes it.
 */
export function pageLanguage(): Language {
  const written = document.querySelector<HTMLMetaElement>('meta[property="og:locale"]')?.content;
  const { dataset, lang } = document.documentElement;
  return (dataset['fallback'] ?? written ?? lang) as Language;
}
