import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { tagsIn } from '../../../model/graph/tags.ts';
import { tags } from '../../../model/tags.ts';

/**
 * A page loads at most 6 kB of scripts before anything is touched (measured on the built pages by
 * `tests/site/budgets.test.ts`): a tag that keeps what a reader does has no other island beside it.
 */
export default function* islandsTogether({ pages }: Content): Iterable<Problem> {
  for (const page of pages) {
    const used = tagsIn(page).filter(({ name }) => tags[name]?.island);
    const keeper = used.find(({ name }) => tags[name]?.island === 'keeping');
    const other = used.find(({ name }) => name !== keeper?.name);
    if (keeper && other)
      yield {
        file: page.file,
        line: other.line,
        message: `has <${keeper.name}> and <${other.name}>, whose scripts together are more than the 6 kB a page may load: put one on a page of its own and link to it. For a number in a sentence, <Contact id="…" channel="…" /> is enough.`,
      };
  }
}
