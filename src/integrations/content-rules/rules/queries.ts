import type { Content } from '../../../model/graph/content.ts';
import { searchedPages } from '../../../model/graph/searched-pages.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { languagesFolder } from '../../../model/languages/read-languages.ts';
import { missingIn } from './references.ts';

/**
 * Queries lead to pages that exist, and every page of a complete language has some to learn from, so
 * that it is found by what readers say and not only by its title.
 */
export default function* queries(content: Content): Iterable<Problem> {
  const missing = missingIn(content);
  const learnt = new Set<string>();
  for (const { language, page, part, also } of content.queries) {
    const file = queriesFile(language, page);
    if (part === 'learn') learnt.add(file);
    for (const path of also)
      for (const wrong of missing({ kind: 'page' }, path)) yield { file, ...wrong };
  }
  for (const file of new Set(content.queries.map((one) => queriesFile(one.language, one.page)))) {
    const path = file.replace(/^(?:[^/]+\/){4}|\.yaml$/g, '');
    for (const { cause } of missing({ kind: 'page' }, path))
      yield {
        file,
        cause,
        message: `holds queries for the page "${path}", which does not exist: move the file to the path of the page, or delete it.`,
      };
  }
  for (const { tag, completeness } of content.languages)
    for (const { path, file } of completeness === 'all' ? searchedPages(content, tag) : [])
      if (!learnt.has(queriesFile(tag, path)))
        yield {
          file,
          isWarning: true,
          message: `is found by its own words alone: write what readers type into ${queriesFile(tag, path)}.`,
        };
}

const queriesFile = (language: string, page: string) =>
  `${languagesFolder}/${language}/queries/${page}.yaml`;
