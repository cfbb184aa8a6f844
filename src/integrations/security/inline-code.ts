import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What a page carries that a browser would run or apply. */
interface PageCode {
  /** Texts of its inline scripts, each of them known. */
  scripts: string[];
  /** Texts of its `<style>` elements, each of them known. */
  styles: string[];
  /** What must not stand in a page, as its opening tag, with what is inside an unknown script. */
  refused: string[];
}

/** What a page may carry. */
interface Known {
  /** Texts of the inline scripts that the source code puts into pages. */
  scripts: ReadonlySet<string>;
  /** Texts of the styles that the build put into the page. */
  styles: ReadonlySet<string>;
  /** The address below which the scripts lie that the build wrote, with a slash at its end. */
  files: string;
}

/** A script as the build writes one: of its own files, or known, with the files it brings. */
const builtScript =
  /<script(?: type="module" src="([^"\s]+)"| data-scripts="([^"]+)")?>([^]*?)<\/script>/g;

/** Data for machines as the build writes it: no browser runs it, and no policy speaks of it. */
const dataBlock = /<script type="application\/ld\+json">([^<]*)<\/script>/g;

/** May stand for something refused, in a page or in a text that only writes of it. */
const mayBeRefused =
  /<(?:style\b|script[\s/>])|[\s"'/](?:style|on\w+|srcdoc)\s*=|<(?:base|iframe|frame|frameset|object|embed|applet)\b|http-equiv|(?:script|data)\s*:/i;

/**
 * Finds a page's code. Only a page in which something may be refused is parsed: parsing every page
 * took most of this step.
 * @param html the whole page as it was built
 */
export function pageCode(html: string, known: Known): PageCode {
  const scripts: string[] = [];
  const styles: string[] = [];
  const rest = html
    .replace(dataBlock, (block, text: string) => (isJson(text) ? '' : block))
    .replace(/<style>([^]*?)<\/style>/g, (element, text: string) => {
      if (!known.styles.has(text)) return element;
      styles.push(text);
      return '';
    })
    .replace(
      builtScript,
      (script, src: string | undefined, brought: string | undefined, text: string) => {
        if (!isOurs(text, src, brought, known)) return script;
        if (src === undefined) scripts.push(text);
        return '';
      },
    );
  return { scripts, styles, refused: mayBeRefused.test(rest) ? refusedIn(html, known) : [] };
}

/**
 * Whether a script is one that the build or the source code put into the page.
 * @param src its address
 * @param brought addresses of the scripts that it brings, with spaces between
 */
function isOurs(text: string, src: string | undefined, brought = '', known: Known): boolean {
  const named = [src ?? '', ...brought.split(' ')].filter(Boolean);
  return (
    named.every((address) => address.startsWith(known.files)) &&
    (src === undefined ? known.scripts.has(text) : text === '')
  );
}

/** Whether an element is data as the build writes it, of which no text can become code. */
function isDataBlock(attrs: Element['attrs'], text: string): boolean {
  const [type] = attrs;
  return (
    attrs.length === 1 &&
    type?.name === 'type' &&
    type.value === 'application/ld+json' &&
    !text.includes('<') &&
    isJson(text)
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What a page may not carry, as a browser's parser finds it. */
function refusedIn(html: string, known: Known): string[] {
  const refused: string[] = [];
  // What stands in <noscript> is read as a browser without scripts does.
  for (const element of elementsOf(parse(html, { scriptingEnabled: false }))) {
    const { tagName, attrs } = element;
    const attribute = (name: string) => attrs.find((one) => one.name === name)?.value;
    const text = textOf(element);
    if (tagName === 'script') {
      if (isDataBlock(attrs, text)) continue;
      if (!isOurs(text, attribute('src'), attribute('data-scripts'), known))
        refused.push(`${tagOf(element)}${text.slice(0, 200)}`);
    } else if (
      (refusedElements.has(tagName) && !(tagName === 'style' && known.styles.has(text))) ||
      (attrs.some(isRefused) && !leadsOn(element))
    )
      refused.push(tagOf(element));
  }
  return refused;
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
