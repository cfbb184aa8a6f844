import { visit } from 'unist-util-visit';
import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { parsePage } from '../../../model/graph/tags.ts';
import { violationsIn } from '../../markdown/violations.ts';

/**
 * The text of a page can be read, holds nothing but prose and the project's tags, and has no link
 * that takes the reader into another language.
 */
export default function* pageText({ pages, drafts, languages }: Content): Iterable<Problem> {
  const known = languages.map(({ tag }) => tag);
  for (const page of [...pages, ...drafts]) {
    const { file, language, bodyLine } = page;
    const parsed = parsePage(page);
    if ('wrong' in parsed) {
      yield { file, ...parsed.wrong };
      continue;
    }
    const found = violationsIn(parsed.tree, known);
    visit(parsed.tree, ['link', 'definition'], (node) => {
      const url = 'url' in node ? node.url : '';
      const other = known.find((tag) => tag !== language && url.startsWith(`/${tag}/`));
      if (other)
        found.push({
          node,
          message: `has a link to "${url}" in another language: write "${url.replace(`/${other}/`, `/${language}/`)}".`,
        });
    });
    for (const { node, message } of found)
      yield { file, line: node.position?.start.line ?? bodyLine, message };
  }
}
