import type { Language } from '../language.ts';
import type { Content, ContentPage } from './content.ts';
import { holdsTag } from './tags.ts';

/**
 * The pages of a language that search finds, in the order in which it numbers them. The home page
 * speaks of everything, and the page of search one knows already.
 */
export function searchedPages(
  { pages }: Pick<Content, 'pages'>,
  language: Language,
): ContentPage[] {
  return pages.filter(
    (page) => page.language === language && page.path !== '' && !holdsTag(page, 'SearchBox'),
  );
}
