import type { Language } from '../../model/language.ts';
import type { Content } from '../../model/graph/content.ts';
import { headingsOf } from '../../model/graph/headings.ts';
import { searchedPages } from '../../model/graph/searched-pages.ts';
import { learntParts } from '../../model/queries.ts';
import { placesOf } from './places.ts';
import type { Example } from './train.ts';

/** What an example of each kind counts for. */
const weights = { title: 3, keyword: 2, query: 1.5, description: 1.5, heading: 1, record: 0.5 };

/** What the search of one language learns from: queries, the words of the pages, organisations and terms. */
export function examplesOf(content: Content, language: Language): Example[] {
  const pages = searchedPages(content, language);
  const numbers = new Map(pages.map(({ path }, number) => [path, number]));
  const places = placesOf(content, language);
  const leadingTo = (page: number, weight: number, texts: readonly string[]): Example[] =>
    page < 0 ? [] : texts.map((text) => ({ text, weight, pages: [[page, 1]] }));
  return [
    ...pages.flatMap((page, number) => {
      const { title, description, keywords, for: reader } = page.frontMatter;
      return [
        ...leadingTo(number, weights.title, [String(title)]),
        ...leadingTo(number, weights.keyword, Array.isArray(keywords) ? keywords.map(String) : []),
        ...leadingTo(number, weights.description, [
          String(description),
          typeof reader === 'string' ? reader : '',
        ]),
        ...leadingTo(
          number,
          weights.heading,
          headingsOf(page).map(({ text }) => text.replace(/\s*\[#.*\]$/, '')),
        ),
      ];
    }),
    ...content.queries.flatMap(({ language: tag, part, voice, words, page, also }): Example[] => {
      const number = numbers.get(page);
      // Japanese in Latin letters is typed on pages of every language.
      const isLearnt = learntParts.includes(part) && (tag === language || voice === 'romaji');
      if (!isLearnt || number === undefined) return [];
      const others = also.flatMap((path) => numbers.get(path) ?? []);
      // The page itself is twice as right as each of the others.
      const share = 1 / (2 + others.length);
      const shares = others.map((other): [number, number] => [other, share]);
      return [{ text: words, weight: weights.query, pages: [[number, 2 * share], ...shares] }];
    }),
    ...content.records.contacts.flatMap(({ data }) =>
      leadingTo(places.contacts, weights.record, [
        `${data.organisation[language]} ${data.role[language]}`,
      ]),
    ),
    ...content.records.glossary.flatMap(({ data }) =>
      leadingTo(places.terms, weights.record, [`${data[language]} ${data.definition[language]}`]),
    ),
  ];
}
