import { visit } from 'unist-util-visit';
import { proofPage } from '../../../lib/proof/claims.ts';
import type { Content, ContentPage } from '../../../model/graph/content.ts';
import { headingsOf } from '../../../model/graph/headings.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { holdsTag, parsePage, tagsIn } from '../../../model/graph/tags.ts';
import { imagesIn } from '../../markdown/violations.ts';
import { missingIn } from './references.ts';

/** Tags whose cards and terms get their ids from records; a test follows links to them on the built pages. */
const drawing = ['ContactDirectory', 'Glossary'];

/** Pages that the code makes, which texts may lead to. */
const madePages = [proofPage];

type Fault = Pick<Problem, 'message' | 'cause'>;

/** A link in the text of a page leads to a page in its own language, and to a place that is on it. */
export default function* links(content: Content): Iterable<Problem> {
  const faultsOf = linkCheck(content);
  for (const page of content.pages) {
    const parsed = parsePage(page);
    if ('wrong' in parsed) continue;
    const found: Problem[] = [];
    const images = imagesIn(parsed.tree);
    visit(parsed.tree, ['link', 'definition'], (node) => {
      if (!('url' in node) || ('identifier' in node && images.has(node.identifier))) return;
      const line = node.position?.start.line ?? page.bodyLine;
      for (const fault of faultsOf(node.url, page)) found.push({ file: page.file, line, ...fault });
    });
    yield* found;
  }
}

function linkCheck(content: Content): (url: string, page: ContentPage) => Fault[] {
  const { pages, languages } = content;
  const missing = missingIn(content);
  const anchors = new Map(
    pages
      .filter((page) => !drawing.some((tag) => holdsTag(page, tag)) && 'tree' in parsePage(page))
      .map((page) => [`${page.language}/${page.path}`, anchorsOf(page)]),
  );
  return (url, page) => {
    const { tag, fallback } = languages.find((one) => one.tag === page.language)!;
    const fault = (rest: string): Fault[] => [{ message: `has a link to "${url}"${rest}` }];
    const [, language = tag, below, anchor] =
      /^(?:\/([^/?#]+)\/([^?#]*))?(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
    // Other links are told by the rule `page-text`.
    if (!languages.some((one) => one.tag === language)) return [];
    if (language !== tag)
      return fault(` in another language: write "${url.replace(`/${language}/`, `/${tag}/`)}".`);
    if (below && !below.endsWith('/'))
      return fault(`: end the path with a slash, "/${tag}/${below}/".`);
    const path = below === undefined ? page.path : below.slice(0, -1);
    if (madePages.includes(path)) return [];
    const faults = missing({ kind: 'page' }, path);
    const there = anchors.get(`${tag}/${path}`) ?? anchors.get(`${fallback}/${path}`);
    if (faults.length > 0 || !anchor || !there || there.has(anchor)) return faults;
    return fault(`, but that page has no heading with the id "${anchor}": correct the id.`);
  };
}

/** Ids of headings and tags, to which links may lead. */
const anchorsOf = (page: ContentPage) =>
  new Set([
    ...headingsOf(page).map(({ id }) => id),
    ...tagsIn(page).map(({ attributes }) => attributes['id']),
  ]);
