import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What a page carries that a browser would run or apply. */
export interface PageCode {
  /** Texts of its inline scripts, each of them known. */
  scripts: string[];
  /** Texts of its `<style>` elements, each of them known. */
  styles: string[];
  /** What must not stand in a page, as its opening tag, with what is inside an unknown script. */
  refused: string[];
}

/** What a page may carry. */
export interface Known {
  /** Texts of the inline scripts that the source code puts into pages. */
  scripts: ReadonlySet<string>;
  /** Texts of the styles that the build put into the page. */
  styles: ReadonlySet<string>;
  /** The address below which the scripts lie that the build wrote, with a slash at its end. */
  files: string;
}

/**
 * Finds a page's code.
 * @param html the whole page as it was built
 */
export function pageCode(html: string, known: Known): PageCode {
  return quickly(html, known) ?? thoroughly(html, known);
}

/** A script as the build writes one: of its own files, or known, with the files it brings. */
const builtScript =
  /<script(?: type="module" src="([^"\s]+)"| data-scripts="([^"]+)")?>([^]*?)<\/script>/g;

/** May stand for something refused, in a page or in a text that only writes of it. */
const mayBeRefused =
  /<style\b|[\s"'/](?:style|on\w+|srcdoc)\s*=|<(?:base|iframe|frame|frameset|object|embed|applet)\b|http-equiv|(?:script|data)\s*:/i;

/**
 * The code of a page in which nothing needs a parser to be judged, or nothing: parsing every page
 * took most of this step.
 */
function quickly(html: string, known: Known): PageCode | undefined {
  const { files } = known;
  const scripts: string[] = [];
  const styles: string[] = [];
  const unstyled = html.replace(/<style>([^]*?)<\/style>/g, (element, text: string) => {
    if (!known.styles.has(text)) return element;
    styles.push(text);
    return '';
  });
  if (mayBeRefused.test(unstyled)) return undefined;
  const rest = unstyled.replace(
    builtScript,
    (script: string, address: string | undefined, addresses: string | undefined, text: string) => {
      const named = (address ?? addresses ?? '').split(' ').filter(Boolean);
      if (!named.every((name) => name.startsWith(files))) return script;
      if (address === undefined) {
        if (!known.scripts.has(text)) return script;
        scripts.push(text);
      } else if (text !== '') return script;
      return '';
    },
  );
  return /<script[\s/>]/i.test(rest) ? undefined : { scripts, styles, refused: [] };
}

/** The code of a page as a browser's parser finds it. */
function thoroughly(html: string, known: Known): PageCode {
  const { files } = known;
  const code: PageCode = { scripts: [], styles: [], refused: [] };
  // What stands in <noscript> is read as a browser without scripts does.
  for (const element of elementsOf(parse(html, { scriptingEnabled: false }))) {
    const attribute = (name: string) => element.attrs.find((one) => one.name === name)?.value;
    if (element.tagName === 'script') {
      const text = textOf(element);
      const address = attribute('src');
      const named = [address ?? '', ...(attribute('data-scripts') ?? '').split(' ')];
      const isOurs =
        named.filter(Boolean).every((name) => name.startsWith(files)) &&
        (address === undefined ? known.scripts.has(text) : text === '');
      if (!isOurs) code.refused.push(`${tagOf(element)}${text.slice(0, 200)}`);
      else if (address === undefined) code.scripts.push(text);
    } else if (element.tagName === 'style' && known.styles.has(textOf(element))) {
      code.styles.push(textOf(element));
    } else if (
      refusedElements.has(element.tagName) ||
      (element.attrs.some(isRefused) && !leadsOn(element))
    )
      code.refused.push(tagOf(element));
  }
  return code;
}

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Every element below a node, what templates hold included: scripts put copies of it into the page. */
function* elementsOf(node: ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('attrs' in child)) continue;
    yield child;
    yield* elementsOf(child);
    if ('content' in child) yield* elementsOf(child.content);
  }
}

const textOf = (element: Element) =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

const refusedElements = new Set([
  'style',
  'base',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
]);

/**
 * Whether an element leads readers without scripts from where a page was to where it is: in the head,
 * where no text of content stands, and to this site.
 */
function leadsOn({ tagName, attrs, parentNode }: Element): boolean {
  const isOfHead =
    parentNode?.nodeName === 'noscript' &&
    'parentNode' in parentNode &&
    parentNode.parentNode?.nodeName === 'head';
  const said = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  return (
    isOfHead &&
    tagName === 'meta' &&
    attrs.length === 2 &&
    said['http-equiv'] === 'refresh' &&
    /^0; url=\/(?![/\\])[^\s;,'"]*$/.test(said['content'] ?? '')
  );
}

/** Attributes that run, style or replace a page, and addresses that hold code themselves. */
function isRefused({ name, value }: Element['attrs'][number]): boolean {
  return (
    /^(?:style|srcdoc|http-equiv|on.+)$/i.test(name) ||
    // Browsers leave out white space and controls in front of a scheme and inside it.
    (/^(?:href|src|action|formaction|data|poster)$/i.test(name) &&
      /^(?:javascript|vbscript|data):/i.test(value.replace(/[\u0000-\u0020]/g, '')))
  );
}

/** An element's opening tag, as it could be written. */
const tagOf = ({ tagName, attrs }: Element) =>
  `<${[tagName, ...attrs.map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;

/**
 * The source expression that allows one inline script or style, as
 * [Content Security Policy Level 3](https://www.w3.org/TR/CSP3/#grammardef-hash-source) spells it.
 */
export function hashSource(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
