import type { Concepts } from '../../src/integrations/search-index/concepts.ts';
import { writtenLexicon } from '../../src/integrations/search-index/written-lexicon.ts';
import type { Language } from '../../src/lib/language.ts';
import { addForms, emptyLexicon, formsIn, type Lexicon } from '../../src/lib/search/lexicon.ts';
import { partsFor } from '../../src/lib/search/parts.ts';
import { understand, type Understanding } from '../../src/lib/search/understand.ts';

/**
 * Understands queries as the search engine does that fetches parts of the thesaurus when a query
 * needs them, but forgets them again, so that no query changes what the next one means.
 */
export function readerOf(
  { data, rare }: Pick<Concepts, 'data' | 'rare'>,
  language: Language,
): (query: string) => Understanding {
  const files = new Map(
    writtenLexicon(data, rare).map(({ name, text }) => [
      name,
      formsIn((JSON.parse(text) as { forms: string }).forms),
    ]),
  );
  const lexicons = new Map<string, Lexicon>();
  const lexiconWith = (parts: string[]) => {
    const key = parts.join(' ');
    let lexicon = lexicons.get(key);
    if (!lexicon) {
      lexicon = emptyLexicon(data);
      for (const part of parts) addForms(lexicon, files.get(`words-${part}`)!);
      lexicons.set(key, lexicon);
    }
    return lexicon;
  };
  return (query) => {
    const first = understand(query, lexiconWith([language]));
    const parts = [language, ...partsFor(query, first, language)];
    return parts.length === 1 ? first : understand(query, lexiconWith(parts));
  };
}
