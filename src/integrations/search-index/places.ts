import type { Language } from '../../model/language.ts';
import type { Places } from '../../lib/search/card.ts';
import type { Content } from '../../model/graph/content.ts';
import { searchedPages } from '../../model/graph/searched-pages.ts';
import { holdsTag } from '../../model/graph/tags.ts';

/** The pages of a language that rules lead to, known by what stands on them. */
export function placesOf(content: Content, language: Language): Places {
  const pages = searchedPages(content, language);
  const holding = (tag: string) => pages.findIndex((page) => holdsTag(page, tag));
  const contacts = holding('ContactDirectory');
  const actNow = pages.findIndex(({ frontMatter }) => frontMatter['kind'] === 'act-now');
  return {
    contacts,
    terms: holding('Glossary'),
    numberCheck: holding('NumberCheck'),
    waysOut: [actNow, contacts, holding('DecisionTree')].filter((page) => page >= 0),
  };
}
