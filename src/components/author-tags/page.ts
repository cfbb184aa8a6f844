import type { AstroGlobal } from 'astro';
import { buildDay } from '@lib/today';
import type { Language } from '@lib/language';
import { languageOfEntry } from '@lib/language-facts';

/** What a tag needs to know of the page it stands on. */
export interface PageContext {
  language: Language;
  /** The day the page is built for, `YYYY-MM-DD`. */
  today: string;
}

/** The language and the build day of the page that is being rendered. */
export function pageContext(astro: AstroGlobal): PageContext {
  return { language: languageOfEntry(astro.locals.starlightRoute.entry.id), today: buildDay() };
}
