import { languages } from '../../lib/language.ts';
import { mentions } from '../../lib/search/mentions.ts';
import type { Findable } from './build-index.ts';

/** How many headings are named; all of them would hide what the build says besides. */
const named = 12;

/** Titles and headings in which the thesaurus recognises nothing: they cannot be found by meaning. */
export function blindSpotsOf({
  documents,
  lexicon,
}: Findable): { text: string; isTitle: boolean }[] {
  return languages.flatMap((language) => {
    const pages = documents[language].filter(({ words }) => words !== undefined);
    const titles = pages
      .filter(({ card, concepts }) => !concepts.zt?.length && card.path !== '')
      .map(({ card }) => ({
        text: `${language}/${card.path} “${card.title}” carries no concept of content/thesaurus/.`,
        isTitle: true,
      }));
    const headings = pages.flatMap(({ details }) =>
      (details.headings ?? []).map(([, text]) => text),
    );
    const blind = [...new Set(headings.filter((text) => mentions(text, lexicon).length === 0))];
    if (blind.length === 0) return titles;
    const some = blind.slice(0, named).map((text) => `“${text}”`);
    const text = `${blind.length} of ${headings.length} headings in ${language} carry no concept: ${some.join(', ')}${blind.length > named ? ', …' : ''}`;
    return [...titles, { text, isTitle: false }];
  });
}
