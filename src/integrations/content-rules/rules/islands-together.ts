import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';
import { tagsIn } from '../../../model/graph/tags.ts';
import { tags } from '../../../model/tags.ts';

/**
 * A page loads at most 6 kB of scripts before anything is touched (measured on the built pages by
 * `tests/site/budgets.test.ts`): a tag that keeps what a reader does has no other island beside it.
 */
export const islandsTogether: Rule = {
  name: 'islands-together',
  check: ({ pages }) =>
    pages.flatMap((page): Problem[] => {
      const used = tagsIn(page).filter(({ name }) => tags[name]?.island);
      const keeper = used.find(({ name }) => tags[name]?.island === 'keeping');
      const other = used.find(({ name }) => name !== keeper?.name);
      return keeper && other
        ? [
            {
              file: page.file,
              line: other.line,
              message: `has <${keeper.name}> and <${other.name}>, whose scripts together are more than the 6 kB a page may load: put one on a page of its own and link to it. For a number in a sentence, <Contact id="…" channel="…" /> is enough.`,
            },
          ]
        : [];
    }),
};
