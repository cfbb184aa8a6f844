import type { Content } from '../../../model/graph/content.ts';
import { headingsOf } from '../../../model/graph/headings.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/** Every heading ends with the id that its translation has: links and the language link lead there. */
export default function* headingIds({ pages }: Content): Iterable<Problem> {
  for (const page of pages)
    for (const { text, id, line } of headingsOf(page))
      if (id === undefined)
        yield {
          file: page.file,
          line,
          message: `has the heading "${text}" without an id: end it with [#short-id], the same in both languages.`,
        };
      else if (!/^[a-z][a-z0-9-]*$/.test(id))
        yield {
          file: page.file,
          line,
          message: `has the heading id "${id}": use lower-case ASCII letters, digits and hyphens.`,
        };
}
