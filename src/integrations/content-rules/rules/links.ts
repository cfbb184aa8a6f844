import { visit } from 'unist-util-visit';
import type { ContentPage } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { parsePage, tagsIn } from '../../../model/graph/tags.ts';
import type { Rule } from '../rule.ts';
import { headingsOf } from './heading-ids.ts';
import { missingIn } from './references.ts';

/** Pages whose cards and terms get their ids from records; a test follows links to them on the built pages. */
const drawn = ['contacts', 'understand/glossary'];

/** A link in the text of a page leads to a page in its own language, and to a place that is on it. */
export const links: Rule = {
  name: 'links',
  check(content) {
    const { pages, languages } = content;
    const missing = missingIn(content);
    const anchors = new Map(
      pages.map((page) => [`${page.language}/${page.path}`, anchorsOf(page)]),
    );
    const problemWith = (url: string, page: ContentPage): string | undefined => {
      const { tag, fallback } = languages.find(({ tag }) => tag === page.language)!;
      const [, language = tag, below, anchor] =
        /^(?:\/([^/?#]+)\/([^?#]*))?(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
      const isKnown = languages.some((one) => one.tag === language);
      // Other links are told by the rule `external-addresses`.
      if (!isKnown) return undefined;
      if (language !== tag)
        return `has a link to "${url}" in another language: write "${url.replace(`/${language}/`, `/${tag}/`)}".`;
      if (below && !below.endsWith('/'))
        return `has a link to "${url}": end the path with a slash, "/${tag}/${below}/".`;
      const path = below === undefined ? page.path : below.slice(0, -1);
      const fault = missing({ kind: 'page' }, path);
      const there = anchors.get(`${tag}/${path}`) ?? anchors.get(`${fallback}/${path}`);
      if (fault || !anchor || !there || drawn.includes(path) || there.has(anchor)) return fault;
      return `has a link to "${url}", but that page has no heading with the id "${anchor}": correct the id.`;
    };
    return pages.flatMap((page): Problem[] => {
      const parsed = parsePage(page);
      const problems: Problem[] = [];
      if ('tree' in parsed)
        visit(parsed.tree, ['link', 'definition'], (node) => {
          const message = 'url' in node ? problemWith(node.url, page) : undefined;
          const line = node.position?.start.line ?? page.bodyLine;
          if (message) problems.push({ file: page.file, line, message });
        });
      return problems;
    });
  },
};

/** Ids of headings and tags, to which links may lead. */
const anchorsOf = (page: ContentPage) =>
  new Set([
    ...headingsOf(page).map(({ id }) => id),
    ...tagsIn(page).map(({ attributes }) => attributes['id']),
  ]);
