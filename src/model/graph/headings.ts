import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ContentPage } from './content.ts';
import { headingId } from './heading-id.ts';
import { parsePage } from './tags.ts';

/** A heading as it stands in a page. */
interface PageHeading {
  depth: number;
  /** Its words, with the id at their end. */
  text: string;
  id: string | undefined;
  /** Line of the file, from 1. */
  line: number;
}

type Body = Pick<ContentPage, 'body' | 'bodyLine'>;

const found = new WeakMap<Body, readonly PageHeading[]>();

/** The headings of a page in order; none when it cannot be read. Several rules ask for them, so a page is walked once. */
export function headingsOf(page: Body): readonly PageHeading[] {
  let headings = found.get(page);
  if (!headings) found.set(page, (headings = findHeadings(page)));
  return headings;
}

function findHeadings(page: Body): PageHeading[] {
  const headings: PageHeading[] = [];
  const parsed = parsePage(page);
  if ('tree' in parsed)
    visit(parsed.tree, 'heading', (heading) => {
      headings.push({
        depth: heading.depth,
        text: toString(heading),
        id: headingId(heading),
        line: heading.position?.start.line ?? page.bodyLine,
      });
    });
  return headings;
}
