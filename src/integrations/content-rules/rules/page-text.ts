import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Content, ContentPage } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { parsePage } from '../../../model/graph/tags.ts';
import { violationsIn, type Violation } from '../../markdown/violations.ts';
import type { Rule } from '../rule.ts';

/** The text of a page can be read, and holds nothing but prose and the project's tags. */
export const pageText: Rule = {
  name: 'page-text',
  check: ({ pages, drafts, languages }) =>
    [...pages, ...drafts].flatMap((page): Problem[] => {
      const parsed = parsePage(page);
      if ('wrong' in parsed) return [{ file: page.file, ...parsed.wrong }];
      return [...violationsIn(parsed.tree), ...foreignLinks(page, languages, parsed.tree)].map(
        ({ node, message }) => ({
          file: page.file,
          line: node.position?.start.line ?? page.bodyLine,
          message,
        }),
      );
    }),
};

/** Links that take the reader into another language. */
function foreignLinks(
  { language }: ContentPage,
  languages: Content['languages'],
  tree: Root,
): Violation[] {
  const found: Violation[] = [];
  visit(tree, ['link', 'definition'], (node) => {
    const url = 'url' in node ? node.url : '';
    const other = languages.find(({ tag }) => tag !== language && url.startsWith(`/${tag}/`))?.tag;
    if (other)
      found.push({
        node,
        message: `has a link to "${url}" in another language: write "${url.replace(`/${other}/`, `/${language}/`)}".`,
      });
  });
  return found;
}
