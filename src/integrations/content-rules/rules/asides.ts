import { lineAt } from '../../../model/graph/tags.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';

/** What Starlight makes a box of (`:::note`), at the beginning of a line. */
const aside = /^[ \t]*:::[ \t]*\w*/gm;

/** A page has no box of Starlight's: this site has none of their styles, and says what they say by tags. */
export const asides: Rule = {
  name: 'asides',
  check: ({ pages }) =>
    pages.flatMap((page) =>
      [...page.body.matchAll(aside)]
        // The end of one is told with its beginning.
        .filter((match) => /\w/.test(match[0]))
        .map((match): Problem => ({
          file: page.file,
          line: lineAt(page, match.index),
          message: `has a box "${match[0].trim()}", which this site does not show as one: write a paragraph, or <Advice kind="answer">, "now", "dont" or "later".`,
        })),
    ),
};
