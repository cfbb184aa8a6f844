import type { Problem } from '../../../model/graph/problem.ts';
import { parsePage } from '../../../model/graph/tags.ts';
import { violationsIn } from '../../markdown/violations.ts';
import type { Rule } from '../rule.ts';

/** The text of a page can be read, and holds nothing but prose and the project's tags. */
export const pageText: Rule = {
  name: 'page-text',
  check: ({ pages, drafts }) =>
    [...pages, ...drafts].flatMap((page): Problem[] => {
      const parsed = parsePage(page);
      if ('wrong' in parsed) return [{ file: page.file, ...parsed.wrong }];
      return violationsIn(parsed.tree).map(({ node, message }) => ({
        file: page.file,
        line: node.position?.start.line ?? page.bodyLine,
        message,
      }));
    }),
};
