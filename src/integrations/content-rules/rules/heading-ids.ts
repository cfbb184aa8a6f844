import type { ContentPage } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';
import { lineAt } from '../../../model/graph/tags.ts';

/** Headings of a page as Markdown writes them, with whether each has its id. */
export function headingsOf(page: Pick<ContentPage, 'body' | 'bodyLine'>) {
  return [...page.body.matchAll(/^ {0,3}(#{1,6})[ \t]+(.*)$/gm)].map((match) => ({
    marks: match[1]!,
    text: match[2]!.trim(),
    id: /\[#([^\]]+)\]\s*$/.exec(match[2]!)?.[1],
    line: lineAt(page, match.index),
  }));
}

/** Every heading ends with the id that its translation has: links and the language link lead there. */
export const headingIds: Rule = {
  name: 'heading-ids',
  check: ({ pages }) =>
    pages.flatMap((page) =>
      headingsOf(page)
        .filter(({ id }) => id === undefined)
        .map(({ text, line }): Problem => ({
          file: page.file,
          line,
          message: `has the heading "${text}" without an id: end it with [#short-id], the same in both languages.`,
        })),
    ),
};
