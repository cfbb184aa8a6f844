import { strToU8, zipSync, type Zippable } from 'fflate';
import { nameUuid } from '../../lib/name-uuid.ts';
import { terms } from '../../lib/terms-of-use.ts';
import { zipTime } from '../../lib/zip-time.ts';
import { withoutTags } from './carried-page.ts';
import { carriedStyle } from './carried-style.ts';
import type { ChapterGroup } from './chapters.ts';
import type { CarriedWords } from './words.ts';
import { xhtmlOf } from './xhtml.ts';

/** Which book it is. */
export interface Edition {
  /** What tells it from every other book, whatever its edition: an address. */
  identity: string;
  /** The newest day of what it says, `YYYY-MM-DD`. */
  day: string;
  /** What it has beside text, a table of contents and headings: https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20241209/ */
  features: readonly string[];
}

/**
 * A book in the format EPUB 3.3, https://www.w3.org/TR/epub-33/: chapters of HTML without scripts,
 * with a table of contents and what it says of its accessibility. Its identifier stays the same
 * over all editions; the day tells them apart.
 */
export function epubOf(
  groups: readonly ChapterGroup[],
  words: CarriedWords,
  edition: Edition,
): Uint8Array {
  const chapters = groups.flatMap((group) => group.chapters);
  const files: Zippable = {
    // A program knows the format by these first bytes: they stand as they are.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(
      packageOf(
        chapters.map(({ name }) => name),
        words,
        edition,
      ),
    ),
    'EPUB/contents.xhtml': strToU8(xhtmlOf(asNavigation(contentsPage(groups, words, '.xhtml')))),
    'EPUB/style.css': strToU8(carriedStyle),
  };
  for (const { name, title, html } of chapters)
    files[`EPUB/${name}.xhtml`] = strToU8(xhtmlOf(bookPage(words.lang, title, html)));
  return zipSync(files, { level: 9, mtime: zipTime });
}

/**
 * A page of a book as HTML.
 * @param title as HTML
 */
export function bookPage(lang: string, title: string, body: string): string {
  return [
    `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${withoutTags(title)}</title><link rel="stylesheet" href="style.css"></head>`,
    `<body>${body}</body></html>`,
  ].join('');
}

/** The first page of a book: what it is, and its table of contents, as HTML. */
export function contentsPage(
  groups: readonly ChapterGroup[],
  words: CarriedWords,
  ending: string,
): string {
  const nav = `<nav role="doc-toc"><h2>${words.contents}</h2>${contentsList(groups, ending)}</nav>`;
  return bookPage(
    words.lang,
    words.guide,
    `<h1>${words.guide}</h1>${words.edition}${nav}<div class="foot__warning">${words.warnings}</div>${words.about}`,
  );
}

/** The table of contents, marked for reading programs. */
function asNavigation(html: string): string {
  return html
    .replace('<html', '<html xmlns:epub="http://www.idpf.org/2007/ops"')
    .replace('<nav', '<nav epub:type="toc"');
}

/** The table of contents as nested lists. */
function contentsList(groups: readonly ChapterGroup[], ending: string): string {
  const items = groups.map(({ label, chapters }) => {
    const links = chapters
      .map((chapter) => `<li><a href="${chapter.name}${ending}">${chapter.label}</a></li>`)
      .join('');
    return label === '' ? links : `<li><span>${label}</span><ol>${links}</ol></li>`;
  });
  return `<ol>${items.join('')}</ol>`;
}

/** What every book of the guide has. */
const everyBook = ['tableOfContents', 'structuralNavigation', 'displayTransformability'];

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

function packageOf(
  names: readonly string[],
  words: CarriedWords,
  { identity, day, features }: Edition,
): string {
  const metadata = [
    `<dc:identifier id="id">urn:uuid:${nameUuid(addresses, identity)}</dc:identifier>`,
    `<dc:title>${xmlText(words.guide)}</dc:title>`,
    `<dc:language>${words.lang}</dc:language>`,
    `<dc:description>${xmlText(words.description)}</dc:description>`,
    `<dc:creator>${terms.attribution}</dc:creator>`,
    `<dc:publisher>${terms.attribution}</dc:publisher>`,
    `<dc:date>${day}</dc:date>`,
    `<dc:rights>${terms.licence}</dc:rights>`,
    property('dcterms:modified', `${day}T00:00:00Z`),
    property('schema:accessMode', 'textual'),
    property('schema:accessModeSufficient', 'textual'),
    ...[...everyBook, ...features].map((feature) =>
      property('schema:accessibilityFeature', feature),
    ),
    property('schema:accessibilityHazard', 'none'),
  ];
  const pages = names.map(
    (name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const places = ['contents', ...names].map((name) => `<itemref idref="${name}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${words.lang}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata.join('')}</metadata>
<manifest><item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="style" href="style.css" media-type="text/css"/>${pages.join('')}</manifest>
<spine>${places.join('')}</spine>
</package>
`;
}

function property(name: string, value: string): string {
  return `<meta property="${name}">${value}</meta>`;
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The name space of addresses (RFC 9562, 6.6). */
const addresses = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
