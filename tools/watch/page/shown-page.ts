import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { decoded } from '../../../src/lib/decoded.ts';
import { readPlainText } from '../../../src/integrations/content-rules/read-plain-text.ts';

/** What a page shows to people, as far as its HTML tells: styles of other files are not read. */
export interface ShownPage {
  /**
   * Its words as people read them: plain digits and hyphens. `edge` stands between two elements of a
   * line, `gap` between two blocks, so that digits on both sides are not taken for one number.
   */
  text: string;
  /** Title and headings. */
  headings: string[];
  /** The names and the alternative texts of its pictures. */
  pictures: string[];
  /** Whether scripts may draw more than the HTML shows. */
  hasScripts: boolean;
}

/** Stands between two elements of one line. */
export const edge = '\ue000';

/** Stands between two blocks. */
export const gap = '\n\n|\n\n';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What is no text of the page. */
const unseen = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'datalist']);

/** What is crossed out: there, but as what no longer holds. */
const crossedOut = new Set(['del', 's', 'strike']);

const hidingStyle =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|text-decoration[\w-]*\s*:[^;]*line-through/i;

const inline = new Set(
  'a abbr b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q rb ruby samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const headings = new Set(['title', 'h1', 'h2']);

const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((one) => one.name === name)?.value;

function isHidden(element: Element): boolean {
  const { tagName } = element;
  return (
    unseen.has(tagName) ||
    crossedOut.has(tagName) ||
    // `until-found` is shown by a search in the page.
    /^(?!until-found)/.test(attribute(element, 'hidden') ?? 'until-found') ||
    (tagName === 'dialog' && attribute(element, 'open') === undefined) ||
    (tagName === 'input' && attribute(element, 'type') === 'hidden') ||
    hidingStyle.test(attribute(element, 'style') ?? '')
  );
}

/** One by one: an element can have more children than a call can have arguments. */
function pushReversed(stack: (Node | string)[], nodes: Node[]): void {
  for (let at = nodes.length - 1; at >= 0; at--) stack.push(nodes[at]!);
}

/** Reads a page of HTML as a browser parses it. */
export function readHtml(html: string): ShownPage {
  const page: ShownPage = { text: '', headings: [], pictures: [], hasScripts: false };
  // A stack, since a page can nest deeper than functions can call each other.
  const rest: (Node | string)[] = [];
  pushReversed(rest, parse(html).childNodes);
  const parts: string[] = [];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if ('value' in node) parts.push(readPlainText(node.value.replace(/\s+/g, ' ')));
    else if ('tagName' in node) {
      if (node.tagName === 'script') page.hasScripts = true;
      if (isHidden(node)) continue;
      if (headings.has(node.tagName)) page.headings.push(wordsOf(node));
      const between = inline.has(node.tagName) ? edge : gap;
      parts.push(between);
      rest.push(between, ...ownWords(node, page));
      pushReversed(rest, node.childNodes);
    }
  }
  return { ...page, text: parts.join('') };
}

/** What an element shows besides its children: where a call or a mail goes, what a picture says. */
function ownWords(element: Element, page: ShownPage): string[] {
  if (element.tagName === 'img') {
    const [alt, name] = [attribute(element, 'alt') ?? '', attribute(element, 'src') ?? ''];
    page.pictures.push(`${alt} ${name.slice(0, 200)}`);
    return [readPlainText(alt)];
  }
  if (element.tagName === 'input') return [readPlainText(attribute(element, 'value') ?? '')];
  const href = attribute(element, 'href') ?? '';
  const [, dialledOrWritten] = /^\s*(?:tel|mailto):([^?]*)/i.exec(href) ?? [];
  return dialledOrWritten === undefined
    ? []
    : [edge, readPlainText(decoded(dialledOrWritten)), edge];
}

/** The text of a heading, hidden parts and all. */
function wordsOf(heading: Element): string {
  const rest: Node[] = [];
  pushReversed(rest, heading.childNodes);
  let words = '';
  for (let node = rest.pop(); node !== undefined; node = rest.pop())
    if ('value' in node) words += node.value;
    else if ('childNodes' in node) pushReversed(rest, node.childNodes);
  return readPlainText(words.replace(/\s+/g, ' '));
}

/** A page that is text without markup. */
export const readText = (text: string): ShownPage => ({
  text: readPlainText(text),
  headings: [],
  pictures: [],
  hasScripts: false,
});
