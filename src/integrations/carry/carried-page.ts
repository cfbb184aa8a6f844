import { HTMLElement, NodeType, parse, type Node } from 'node-html-parser';
import { styledClasses } from './carried-style.ts';

/** How the text of a page is written to be read apart from the site. */
export interface Manner {
  /** Where a link leads; undefined: it stays as plain words. */
  linkTo: (href: string) => string | undefined;
  /** The name of an anchor; undefined: nothing leads to it. */
  anchorOf: (id: string) => string | undefined;
  /** Elements that are left out, beside those that need the site. */
  without?: readonly HTMLElement[];
  /** Links that stay as plain words, wherever they lead. */
  words?: readonly HTMLElement[];
  /** Whether folded parts stand open: many reading programs cannot unfold them. */
  unfolded?: boolean;
  /** By how many levels headings sink; none unless told otherwise. */
  sink?: number;
}

/** What only works, or only makes sense, on the site: scripts and their controls, ways to other pages. */
const ofTheSite = [
  'script, style, template, button, select, output, progress, textarea, dialog, [hidden]',
  'input:not([type=checkbox]):not([type=radio])',
  '.screen-only, .needs-script, .on-this-page, .step-pager, .step-pager__door, .copy-ready',
  '.turn-page, .page-foot, .print-line, .foot__sheets, .quick-exit, .directory-index, .sr-only',
  'theme-select, share-page, offline-notice',
].join(', ');

/** Elements whose content stays under another name: their own needs a form, or a script. */
const renamed: Readonly<Record<string, string>> = {
  main: 'div',
  form: 'div',
  fieldset: 'div',
  legend: 'p',
  label: 'span',
};

/** Elements that say nothing when they have no attribute. */
const empty = ['span', 'div', 'section'];
const void_ = ['br', 'hr', 'img', 'wbr', 'col'];
/** What an element says to programs that read aloud or translate, and to those that lay out a table. */
const said = ['lang', 'translate', 'colspan', 'rowspan', 'scope'];

/** The element with the text of a built page. */
export function mainOf(html: string): HTMLElement {
  const main = parse(html.slice(html.indexOf('<main'), html.indexOf('</main>') + 7)).querySelector(
    'main',
  );
  if (!main) throw new Error('A page to carry away has no <main>.');
  return main;
}

/**
 * The text of a page as HTML to be read apart from the site: without scripts and what needs them,
 * boxes to tick as signs, pictures as the words that describe them.
 */
export function carriedHtml(main: HTMLElement, manner: Manner): string {
  const dropped = new Set<Node>([...main.querySelectorAll(ofTheSite), ...(manner.without ?? [])]);
  const words = new Set<Node>(manner.words);
  const write = (node: Node): string => {
    if (node.nodeType === NodeType.TEXT_NODE) return node.rawText.replace(/\s+/g, ' ');
    if (!(node instanceof HTMLElement) || dropped.has(node)) return '';
    const name = node.rawTagName.toLowerCase();
    if (name === 'svg') return described(node);
    if (name === 'input') return node.getAttribute('type') === 'radio' ? '○ ' : '☐ ';
    const href = node.getAttribute('href');
    const leads = href !== undefined && !words.has(node) ? manner.linkTo(href) : undefined;
    const inner = node.childNodes.map(write).join('');
    if (name === 'a' && leads === undefined) return inner;
    const tag = tagOf(name, manner.sink ?? 0);
    const attributes = attributesOf(node, manner, leads);
    if (attributes === '' && empty.includes(tag)) return inner;
    return void_.includes(tag) ? `<${tag}${attributes}>` : `<${tag}${attributes}>${inner}</${tag}>`;
  };
  return squeezed(main.childNodes.map(write).join(''));
}

function tagOf(name: string, sink: number): string {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return `h${Math.min(6, Number(level) + sink)}`;
  // A custom element only added behaviour.
  return renamed[name] ?? (name.includes('-') ? 'div' : name);
}

function attributesOf(element: HTMLElement, manner: Manner, href: string | undefined): string {
  const classes = [...element.classList.values()];
  // The sort of an advice decides how it looks; the style sheet knows it as a class.
  if (classes.includes('advice')) classes.push(`advice--${element.getAttribute('data-kind')}`);
  const styled = classes.filter((name) => styledClasses.has(name));
  const anchor = element.id && manner.anchorOf(element.id);
  const all = [
    ['id', anchor || undefined],
    ['class', styled.length > 0 ? styled.join(' ') : undefined],
    ['href', href],
    ...said.map((name) => [name, element.getAttribute(name)]),
    ['open', isOpen(element, manner) ? '' : undefined],
  ];
  return all
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => ` ${name}="${value!.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    )
    .join('');
}

function isOpen(element: HTMLElement, { unfolded }: Manner): boolean {
  return element.rawTagName === 'details' && (unfolded === true || element.hasAttribute('open'));
}

/** A picture as the words that describe it; one without them is an ornament. */
function described(svg: HTMLElement): string {
  const words = svg.querySelector('desc')?.innerHTML;
  return words === undefined ? '' : `<p>${words}</p>`;
}

const block =
  'li|ul|ol|p|h\\d|div|section|article|details|summary|figure|dl|dt|dd|nav|t[rdh]|table';
const aroundBlocks = new RegExp(` ?(</?(?:${block})\\b[^>]*>) ?`, 'g');

/** Text without the spaces that separate nothing, around blocks and inside links. */
function squeezed(html: string): string {
  return html
    .replace(/ +/g, ' ')
    .replace(aroundBlocks, '$1')
    .replace(/(<a\b[^>]*>) /g, '$1')
    .replaceAll(' </a>', '</a>')
    .trim();
}

const afterParagraph = 'p|ul|ol|h\\d|section|article|details|div|figure|dl|table';
const beforeEnd = 'li|dd|td|div|section|article|details';
const needless = new RegExp(
  `</rt>(?=</ruby>)|</li>(?=<li\\b|</[uo]l>)|</p>(?=<(?:${afterParagraph})\\b|</(?:${beforeEnd})>)`,
  'g',
);

/**
 * The same HTML without end tags that a browser supplies, where room is short.
 * https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
 */
export function withoutNeedlessEnds(html: string): string {
  return html.replace(needless, '');
}

/** The words of a piece of HTML, without readings. */
export function withoutTags(html: string): string {
  return html.replaceAll(/<rt>.*?<\/rt>|<[^>]*>/g, '');
}
