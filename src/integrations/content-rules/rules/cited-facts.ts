import type { ContentPage } from '../../../model/graph/content.ts';
import { pageCitations } from '../../../model/graph/page-citations.ts';
import { parsePage, tagsIn } from '../../../model/graph/tags.ts';
import { translationsIn } from '../../../model/graph/translation-state.ts';
import { languageName } from '../../../lib/language-name.ts';
import { english } from '../../../lib/language.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';

/** Both languages of a page rest on the same sources, contacts and time limits, whatever the word order. */
export const citedFacts: Rule = {
  name: 'cited-facts',
  check({ pages }) {
    const problems: Problem[] = [];
    for (const [page, translation] of translationsIn(pages.filter(isReadable))) {
      const [from, to] = [page, translation].map(({ language }) => languageName(language, english));
      for (const cited of missing(page, translation))
        problems.push({
          file: translation.file,
          message: `does not cite ${cited}, which its ${from} twin cites.`,
        });
      for (const cited of missing(translation, page))
        problems.push({
          file: page.file,
          message: `does not cite ${cited}, which its ${to} twin cites.`,
        });
    }
    return problems;
  },
};

const isReadable = (page: ContentPage) => 'tree' in parsePage(page);

/** What one page cites and another does not. */
function missing(from: ContentPage, to: ContentPage): Set<string> {
  const [first, second] = [from, to].map(
    (page) => new Set(pageCitations(tagsIn(page)).cited.map(({ to, id }) => `"${id}" (${to})`)),
  );
  return first!.difference(second!);
}
