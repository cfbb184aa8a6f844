import { createProcessor } from '@mdx-js/mdx';
import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { visit } from 'unist-util-visit';
import type { ContentPage } from './content.ts';
import { headingId } from './heading-id.ts';
import { remarkTables } from './markdown-tables.ts';
import type { Problem } from './problem.ts';

/** A tag of the project as it stands in a page. */
export interface TagUse {
  name: string;
  /** Those that are plain text; the rule `page-text` tells of others. */
  attributes: Record<string, string>;
  /** Line of the file, from 1. */
  line: number;
  /** Id of the second-level heading above it; `intro` before the first. */
  section: string;
}

type Body = Pick<ContentPage, 'body' | 'bodyLine'>;

/** The syntax tree of a page's body, with the lines of its file; or what keeps it from being read. */
type Parsed = { tree: Root } | { wrong: Omit<Problem, 'file'> };

/** The Markdown that pages are written in, beside MDX's own. */
export const markdownSyntax = [remarkTables, remarkCjkFriendly];

const processor = createProcessor({ remarkPlugins: markdownSyntax });
const parsed = new WeakMap<Body, Parsed>();
const uses = new WeakMap<Body, TagUse[]>();

/** Reads a page as Astro does. A page is read once, and not at all when nobody asks. */
export function parsePage(page: Body): Parsed {
  let result = parsed.get(page);
  if (!result) parsed.set(page, (result = parse(page)));
  return result;
}

function parse({ body, bodyLine }: Body): Parsed {
  try {
    return { tree: processor.parse('\n'.repeat(bodyLine - 1) + body) };
  } catch (error) {
    if (!isMessage(error)) throw error;
    // Of a tag without an end only the words say where it begins.
    const line = Number(/\((\d+):/.exec(error.reason)?.[1] ?? error.line ?? bodyLine);
    return { wrong: { line, message: complaintOf(error.reason) } };
  }
}

/** Whether an error is one of the text, as the parser tells them (VFileMessage). */
function isMessage(error: unknown): error is { reason: string; line?: number } {
  return error instanceof Error && 'reason' in error;
}

/** What MDX says, with what to do about the mistakes that people make most. */
function complaintOf(reason: string): string {
  const [, open = 'Fold'] = /`<(\w+)>`/.exec(reason) ?? [];
  const remedy = /closing tag/.test(reason)
    ? `let the tag end in </${open}>, on the same level as its beginning, or end a tag without text in />`
    : /expression|acorn/.test(reason)
      ? 'write no { or }'
      : 'write each tag as <Name attribute="value">, and a plain sign < as &lt;';
  return `cannot be read: ${reason}: ${remedy}.`;
}

/** The project's tags that a page uses, in the order of its text; none when it cannot be read. */
export function tagsIn(page: Body): TagUse[] {
  let found = uses.get(page);
  if (!found) {
    const result = parsePage(page);
    uses.set(page, (found = 'tree' in result ? tagsOf(result.tree) : []));
  }
  return found;
}

/** Whether a tag stands in a page. */
export function holdsTag(page: Body, tag: string): boolean {
  return tagsIn(page).some(({ name }) => name === tag);
}

/** A page's syntax tree for whoever changes it, if the page was read and nobody has taken it. */
export function takeTree(page: Body): Root | undefined {
  const result = parsed.get(page);
  if (!result || 'wrong' in result) return undefined;
  // Found before the tree is another.
  tagsIn(page);
  parsed.delete(page);
  return result.tree;
}

/** The project's tags in the syntax tree of a page, in the order of its text. */
export function tagsOf(tree: Root): TagUse[] {
  let section = 'intro';
  return tree.children.flatMap((block) => {
    if (block.type === 'heading' && block.depth === 2) section = headingId(block) ?? section;
    return tagsBelow(block).map((tag) => ({
      name: tag.name!,
      attributes: plainAttributes(tag),
      line: tag.position?.start.line ?? 1,
      section,
    }));
  });
}

function tagsBelow(block: RootContent): (MdxJsxFlowElement | MdxJsxTextElement)[] {
  const tags: (MdxJsxFlowElement | MdxJsxTextElement)[] = [];
  visit(block, (node) => {
    const isTag = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    if (isTag && /^[A-Z]/.test(node.name ?? '')) tags.push(node);
  });
  return tags;
}

/** A tag's attributes that are written as plain text, by their names. */
export function plainAttributes(
  tag: MdxJsxFlowElement | MdxJsxTextElement,
): Record<string, string> {
  return Object.fromEntries(
    tag.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

/** The line of the file on which a place in the page's body lies. */
export function lineAt(page: Body, offset: number): number {
  return page.bodyLine + page.body.slice(0, offset).split('\n').length - 1;
}
