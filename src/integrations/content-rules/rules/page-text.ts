import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { parsePage } from '../../../model/graph/tags.ts';
import { violationsIn } from '../../markdown/violations.ts';

/** The text of a page can be read, and holds nothing but prose and the project's tags. */
export default function* pageText({ pages, drafts, languages }: Content): Iterable<Problem> {
  const known = languages.map(({ tag }) => tag);
  for (const page of [...pages, ...drafts]) {
    const { file, bodyLine } = page;
    const parsed = parsePage(page);
    if ('wrong' in parsed) {
      yield { file, ...parsed.wrong };
      continue;
    }
    for (const { node, message } of violationsIn(parsed.tree, known))
      yield { file, line: node.position?.start.line ?? bodyLine, message };
  }
}
