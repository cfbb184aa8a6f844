import { fold } from '../../../lib/search/fold.ts';
import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { isDraft } from '../../../model/graph/read-pages.ts';
import { queriesFile } from '../../../model/graph/read-queries.ts';
import { searchedPages } from '../../../model/graph/searched-pages.ts';
import type { Query } from '../../../model/queries.ts';
import { missingIn, wrongPathIn } from './references.ts';

/**
 * Queries lead to pages that search finds, what is measured is not learnt, and every page of a
 * complete language has queries to learn from, so that it is found by what readers say and not only
 * by its title.
 */
export default function* queries(content: Content): Iterable<Problem> {
  yield* missingPages(content);
  yield* inTwoParts(content);
  const firsts = [...Map.groupBy(content.queries, ({ file }) => file).values()].map(
    ([one]) => one!,
  );
  const searched = content.languages.flatMap(({ tag }) => searchedPages(content, tag));
  const isThere = new Set(
    [...searched, ...content.drafts].map(({ language, path }) => `${language}/${path}`),
  );
  yield* ofNoPage(
    content,
    firsts,
    new Set([...searched, ...content.drafts].map(({ path }) => path)),
  );
  const learnt = new Set(
    content.queries.filter(({ part }) => part === 'learn').map(({ file }) => file),
  );
  for (const { tag, completeness } of content.languages) {
    // Queries without a page may be those of a page that was moved.
    const someAreLost = firsts.some(
      ({ language, page }) => language === tag && !isThere.has(`${tag}/${page}`),
    );
    if (completeness !== 'all' || someAreLost) continue;
    for (const page of searchedPages(content, tag)) {
      const comparedWith = queriesFile(tag, page.path);
      if (!isDraft(page) && !learnt.has(comparedWith))
        yield {
          file: page.file,
          comparedWith,
          isWarning: true,
          message: `is found by its own words alone: write what readers type into ${comparedWith}, below "learn".`,
        };
    }
  }
}

/**
 * Queries of what is no page that search finds.
 * @param firsts one query of each file
 * @param found paths of pages that search finds, and of drafts
 */
function* ofNoPage(
  content: Content,
  firsts: readonly Query[],
  found: ReadonlySet<string>,
): Iterable<Problem> {
  const wrongPath = wrongPathIn(content);
  for (const { file, language, page } of firsts) {
    const wrong = wrongPath(page);
    if (wrong?.movedTo !== undefined)
      yield {
        file,
        cause: `queries of ${page}`,
        message: `holds queries for "${page}", which was moved: rename it to ${queriesFile(language, wrong.movedTo)}.`,
      };
    else if (found.has(page)) continue;
    else if (wrong)
      yield {
        file,
        cause: `docs/${page}`,
        message: `holds queries for "${page}", which ${wrong.why}`,
      };
    else if (content.pages.some(({ path }) => path === page))
      yield {
        file,
        message: `holds queries for "${page}", which is no page that search finds: move them to the file of another page, or delete this one.`,
      };
  }
}

function* missingPages(content: Content): Iterable<Problem> {
  const missing = missingIn(content);
  for (const { file, field, also } of content.queries)
    for (const [at, path] of also.entries())
      for (const wrong of missing({ kind: 'page' }, path))
        yield { file, field: `${field}.also.${at}`, ...wrong };
}

/** Words of one part that stand in another one too, however they are written. */
function* inTwoParts({ queries: all }: Content): Iterable<Problem> {
  const first = new Map<string, Query>();
  for (const query of all) {
    const { file, field, language, part, words } = query;
    const letters = fold(words).replace(/[^\p{L}\p{M}\p{Nd}]/gu, '');
    const key = `${language} ${letters || words}`;
    const earlier = first.get(key) ?? query;
    first.set(key, earlier);
    if (earlier.part !== part)
      yield {
        file,
        field,
        message: `is "${words}", which stands below "${earlier.part}" in ${earlier.file} too: what is learnt measures nothing. Take it out of one of them.`,
      };
  }
}
