import type { Language } from '../../model/language.ts';
import type { CardsFile } from '../../lib/search/card.ts';
import type { Content } from '../../model/graph/content.ts';
import { searchedPages } from '../../model/graph/searched-pages.ts';
import { holdsTag } from '../../model/graph/tags.ts';

/** The numbers of the pages that list all organisations and all terms; -1 where there is none. */
export function listsOf(content: Content, language: Language): CardsFile['lists'] {
  const pages = searchedPages(content, language);
  return {
    contacts: pages.findIndex((page) => holdsTag(page, 'ContactDirectory')),
    terms: pages.findIndex((page) => holdsTag(page, 'Glossary')),
  };
}
