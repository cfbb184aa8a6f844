import type { Content } from '../../../model/graph/content.ts';
import { headingsOf } from '../../../model/graph/headings.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/** Every heading ends with the id that its translation has: links and the language link lead there. */
export default function* headingIds({ pages }: Content): Iterable<Problem> {
  for (const page of pages)
    for (const { text, id, line } of headingsOf(page)) {
      const message =
        id === undefined
          ? `has the heading "${text}" without an id: end it with [#short-id], the same in both languages.`
          : !/^[a-z][a-z0-9-]*$/.test(id) &&
            `has the heading id "${id}": use lower-case ASCII letters, digits and hyphens.`;
      if (message) yield { file: page.file, line, message };
    }
}
