import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { isOneSlipAway } from '../../model/distance.ts';
import { complaintsOf } from '../../model/graph/complaints.ts';
import { plainAttributes } from '../../model/graph/tags.ts';
import { tags } from '../../model/tags.ts';

/** Plain HTML a page may use: ruby over a hard word, and a line break in a table. */
const htmlTags = new Set(['ruby', 'rt', 'rp', 'br']);

/** Something that pages may not hold. */
interface Violation {
  node: Nodes;
  /** The rest of a sentence that begins with the place. */
  message: string;
}

/**
 * What a page may not hold though MDX allows it: imports, exports, expressions, other tags than the
 * project's or with other attributes, pictures, and links that leave the site. So prose cannot carry
 * script, and the text alone says what a page cites.
 * @param languages tags of all languages, in whose folders pages lie
 */
export function violationsIn(tree: Root, languages: readonly string[]): Violation[] {
  const found: Violation[] = [];
  const images = imagesIn(tree);
  visit(tree, (node) => {
    if (node.type === 'definition' && images.has(node.identifier)) return;
    for (const message of violationsOf(node, languages)) found.push({ node, message });
  });
  return found;
}

/** What images are called that name their address elsewhere: it is told with the image. */
export function imagesIn(tree: Root): Set<string> {
  const names = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => void names.add(identifier));
  return names;
}

function violationsOf(node: Nodes, languages: readonly string[]): string[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return ['has an import or export line: remove it, the project’s tags need none.'];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return /^\s*\/\*[^]*\*\/\s*$/.test(node.value)
        ? []
        : ['has a {…} expression: write the text itself, or a tag with plain attributes.'];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return violationsOfTag(node);
    case 'link':
    case 'definition':
      return isOurs(node.url, languages)
        ? []
        : [
            `has a link to "${node.url}": links lead to pages of this site (${languages.map((tag) => `/${tag}/…`).join(', ')}) or start with #. Another site is linked by <SourceLink id="…"> or <Contact id="…" />.`,
          ];
    case 'image':
    case 'imageReference':
      return ['has an image: take it out. Pictures are drawn from words (<Chart>, <Diagram>).'];
    default:
      return [];
  }
}

/** Whether a link leads to a page of the guide, or to a place on the same page. */
const isOurs = (url: string, languages: readonly string[]) =>
  !url.includes('\\') &&
  (url.startsWith('#') || languages.some((tag) => url.startsWith(`/${tag}/`)));

/** Tags of HTML for which Markdown has signs. */
const asMarkdown: Record<string, string> = { b: '**…**', strong: '**…**', i: '*…*', em: '*…*' };

/** What to write in the place of a tag that does not exist. */
function remedyFor(name: string): string {
  if (Object.hasOwn(asMarkdown, name)) return `Write ${asMarkdown[name]}.`;
  const allowed = [...Object.keys(tags), ...htmlTags];
  const meant = allowed.find((one) => isOneSlipAway(one, name));
  return meant
    ? `Write <${meant}>.`
    : `Allowed: ${allowed.join(', ')}. (A new tag is known after "npm run dev" is started anew.)`;
}

function violationsOfTag(node: MdxJsxFlowElement | MdxJsxTextElement): string[] {
  const name = node.name ?? '<>';
  const tag = Object.hasOwn(tags, name) ? tags[name] : undefined;
  if (!tag && !htmlTags.has(name))
    return [`uses the tag <${name}>, which pages may not use. ${remedyFor(name)}`];
  const attributes = plainAttributes(node);
  if (Object.keys(attributes).length < node.attributes.length)
    return [`gives <${name}> an attribute that is not plain text, once: write name="value".`];
  if (!tag) return [];
  const complaints = complaintsOf(tag.attributes, attributes).map(
    ({ path, message }) => `has <${name}>, whose "${path.join('.')}" ${message}`,
  );
  if (!tag.hasContent && node.children.length > 0)
    complaints.push(`has text inside <${name}>, which shows none: end the tag in />.`);
  return complaints;
}
