import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterMap } from 'parse5';
import type { LanguageFacts } from '../model/languages/read-languages.ts';
import { hasMarks, markedPieces, withoutMarks } from './fallback-mark.ts';
import { withPlatformReadings } from './japanese/platform-readings.ts';
import { fallbackInBrackets } from './language-name.ts';
import { hasReadings, readParts, readPieces, withoutReadings } from '../model/readings.ts';

type Parent = DefaultTreeAdapterMap['parentNode'];
type Element = DefaultTreeAdapterMap['element'];
type Child = DefaultTreeAdapterMap['childNode'];

/** Elements whose text is no HTML. */
const plain = new Set(['script', 'style', 'title', 'textarea', 'option']);

/** What stands over kanji, and what never gets ruby of its own. */
const ruby = new Set(['ruby', 'rt', 'rp']);

/** What links of a page can lead to. */
export interface Site {
  /** The path the site is published at, with a slash at both ends. */
  base: string;
  /** Paths of all pages that are built for languages that hold a part of the guide, `ne/do/police`. */
  pages: ReadonlySet<string>;
}

/**
 * A page of a language that holds a part of the guide, with its fallbacks said: marked words get
 * `lang`, and links to pages that the language lacks lead to the fallback's, with `hreflang` and
 * the name of its language behind the words. Readings become ruby; those of words for scripts stand
 * in `data-readings` of the page, a line each.
 */
export function furtherPage(html: string, language: LanguageFacts, site: Site): string {
  const document = parse(html, { scriptingEnabled: false });
  const forScripts = new Set<string>();
  markWords(document, []);
  for (const element of elementsIn(document)) {
    leadToFallback(element, language, site);
    nameLanguageOfAttributes(element, language);
    for (const attribute of element.attrs) {
      const words = withoutMarks(attribute.value);
      if (attribute.name.startsWith('data-'))
        for (const part of readParts(words)) forScripts.add(part);
      attribute.value = withoutReadings(words);
      if (attribute.name === 'lang' && words === language.tag) attribute.value = language.lang;
    }
  }
  if (language.readings) drawReadings(document, language.lang);
  const root = document.childNodes.find((node) => tree.isElementNode(node));
  root?.attrs.push({ name: 'data-fallback', value: language.fallback });
  if (language.readings)
    root?.attrs.push({ name: 'data-readings', value: [...forScripts].join('\n') });
  // As Astro writes them; parse5 gives each attribute a value.
  return serialize(document).replace(/ (hidden|open|disabled|checked|selected)=""/g, ' $1');
}

/** Writes the readings of words in a language as ruby; where no element can stand they are left out. */
function drawReadings(parent: Parent, lang: string): void {
  for (const child of [...parent.childNodes]) {
    if (tree.isTextNode(child)) {
      const element = tree.isElementNode(parent) ? parent : undefined;
      if (element?.tagName === 'script') continue;
      if (element && plain.has(element.tagName)) child.value = withoutReadings(child.value);
      else if (!element || !ruby.has(element.tagName)) {
        const text = withPlatformReadings(child.value);
        if (hasReadings(text)) replace(parent, child, [rubyOf(text)]);
      }
    } else if (
      tree.isElementNode(child) &&
      !child.attrs.some(({ name, value }) => name === 'lang' && value !== lang)
    )
      drawReadings(contentOf(child), lang);
  }
}

/** In one element: the parts of a text in a flex container would each be an item of it. */
function rubyOf(text: string): Element {
  const parts = readPieces(text).map((piece) =>
    typeof piece === 'string'
      ? tree.createTextNode(piece)
      : wrapped(
          'ruby',
          {},
          tree.createTextNode(piece.base),
          wrapped('rt', {}, tree.createTextNode(piece.reading)),
        ),
  );
  return wrapped('span', {}, ...parts);
}

/** What an element holds; a template holds it apart. */
function contentOf(element: Element): Parent {
  return 'content' in element ? (element.content as Parent) : element;
}

function* elementsIn(parent: Parent): Generator<Element> {
  for (const child of [...parent.childNodes])
    if (tree.isElementNode(child)) {
      yield child;
      yield* elementsIn(contentOf(child));
    }
}

/**
 * Puts marked words into elements with their language. Words can run over several elements; inside
 * one that names its own language they are that language.
 * @param open languages of the marks that have begun and not ended; undefined for an element's own
 */
function markWords(parent: Parent, open: (string | undefined)[]): void {
  const within = [...open];
  for (const child of [...parent.childNodes]) {
    if (tree.isTextNode(child)) {
      const isPlain = tree.isElementNode(parent) && plain.has(parent.tagName);
      if (isPlain) child.value = withoutMarks(child.value);
      else replace(parent, child, nodesOf(child.value, within));
    } else if (tree.isElementNode(child)) {
      const namesItsOwn = child.attrs.some(({ name }) => name === 'lang');
      markWords(contentOf(child), namesItsOwn ? [...within, undefined] : within);
    }
  }
}

function nodesOf(text: string, open: (string | undefined)[]): Child[] {
  return markedPieces(text).flatMap((piece): Child[] => {
    if ('begins' in piece) open.push(piece.begins);
    else if ('ends' in piece)
      open.splice(
        open.findLastIndex((language) => language),
        1,
      );
    else {
      const words = tree.createTextNode(piece.words);
      const language = open.at(-1);
      return [
        language && /\S/.test(piece.words) ? wrapped('span', { lang: language }, words) : words,
      ];
    }
    return [];
  });
}

function replace(parent: Parent, old: Child, nodes: Child[]): void {
  for (const node of nodes) tree.insertBefore(parent, node, old);
  tree.detachNode(old);
}

function wrapped(name: string, attributes: Record<string, string>, ...children: Child[]): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const element = tree.createElement(
    name,
    'http://www.w3.org/1999/xhtml' as Element['namespaceURI'],
    attrs,
  );
  for (const child of children) tree.appendChild(element, child);
  return element;
}

/** Attributes that are read out or shown; only `lang` of their element says in which language. */
const readable =
  /^(?:alt|label|placeholder|title|aria-(?:label|description|roledescription|valuetext))$/;

/** An element whose attributes are in its fallback's language says so; what it holds keeps the page's. */
function nameLanguageOfAttributes(element: Element, { tag, fallback }: LanguageFacts): void {
  const lang = (value: string) => ({ name: 'lang', value });
  const hasLanguage = ({ attrs }: Element) => attrs.some(({ name }) => name === 'lang');
  const isMarked = element.attrs.some(({ name, value }) => readable.test(name) && hasMarks(value));
  if (!isMarked || hasLanguage(element)) return;
  element.attrs.push(lang(fallback));
  for (const child of [...contentOf(element).childNodes])
    if (tree.isElementNode(child)) {
      if (!hasLanguage(child)) child.attrs.push(lang(tag));
    } else if (tree.isTextNode(child) && /\S/.test(child.value) && !plain.has(element.tagName))
      replace(contentOf(element), child, [
        wrapped('span', { lang: tag }, tree.createTextNode(child.value)),
      ]);
}

function leadToFallback(element: Element, language: LanguageFacts, site: Site): void {
  const { tag, fallback } = language;
  const href = element.attrs.find(({ name }) => name === 'href');
  const own = `${site.base}${tag}/`;
  if (!href?.value.startsWith(own) || element.attrs.some(({ name }) => name === 'hreflang')) return;
  const below = href.value.slice(own.length);
  const path = below.replace(/[?#].*$/, '').replace(/\/$/, '');
  if (site.pages.has(path === '' ? tag : `${tag}/${path}`)) return;
  href.value = `${site.base}${fallback}/${below}`;
  if (element.tagName !== 'a') return;
  element.attrs.push({ name: 'hreflang', value: fallback });
  tree.insertText(element, fallbackInBrackets(language));
  keepTogether(element);
}

/** Words in two languages in one element: in a flex container each of them would be an item of it. */
function keepTogether(parent: Element): void {
  const children = [...parent.childNodes];
  const isWords = (child: Child) =>
    tree.isTextNode(child) ||
    (tree.isElementNode(child) && child.attrs.every(({ name }) => name === 'lang'));
  if (children.length === 1 || !children.every(isWords)) return;
  for (const child of children) tree.detachNode(child);
  tree.appendChild(parent, wrapped('span', {}, ...children));
}
