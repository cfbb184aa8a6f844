import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import type { Content } from '../../model/graph/content.ts';
import type { LanguageFacts } from '../../model/languages/read-languages.ts';
import type { Site } from '../finish/page.ts';
import { pathBelow, targetOf, titleOf, type Target } from './carried-links.ts';
import { carriedHtml, mainOf, type Manner } from './carried-page.ts';

/** A page of the guide as a chapter. */
interface Chapter {
  /** Below the language, with a slash at the end; the home page is empty. */
  path: string;
  /** Its name without an ending: `do-stop-card`. */
  name: string;
  /** What the list of all pages calls it, as HTML. */
  label: string;
  /** Its title, as HTML without elements but ruby. */
  title: string;
  html: string;
}

/** Chapters that stand together in the sidebar; single pages have no name over them. */
export interface ChapterGroup {
  label: string;
  chapters: Chapter[];
}

/** The page with the list of all pages. */
const indexPage = 'search/';

/**
 * The pages of a built guide in a language, in the order of its sidebar, to be read apart from the
 * site. Left out are the search, pages that keep a reader's case in the browser, and pages with a
 * way to leave quietly, which stay off every device.
 * Links lead to chapters, else to the site's address, else they are plain words.
 * @param ending of the chapters' files, `.xhtml`
 */
export function chaptersOf(
  language: LanguageFacts,
  content: Pick<Content, 'pages'>,
  { folder, base, address }: Site,
  ending: string,
): ChapterGroup[] {
  const home = `${base}${language.tag}/`;
  const quiet = new Set(
    content.pages
      .filter(({ frontMatter }) => frontMatter['quickExit'] === true)
      .map(({ path }) => `${path}/`),
  );
  const read = (path: string) =>
    mainOf(readFileSync(join(folder, language.tag, path, 'index.html'), 'utf8'));
  const listed = [
    { label: '', pages: [{ path: '', label: titleOf(read('')) }] },
    ...listedPages(read(indexPage), home),
  ];
  const mains = new Map(
    listed
      .flatMap(({ pages }) => pages.map(({ path }) => path))
      .filter((path) => path !== indexPage && !quiet.has(path))
      .map((path) => [path, read(path)] as const)
      .filter(([, main]) => !main.querySelector('case-notice')),
  );
  const all = listed
    .map(({ label, pages }) => ({ label, pages: pages.filter(({ path }) => mains.has(path)) }))
    .filter(({ pages }) => pages.length > 0);
  const ids = new Map([...mains].map(([path, main]) => [path, idsIn(main)]));
  const linkFrom =
    (own: string): Manner['linkTo'] =>
    (href) => {
      if (!/^[#/]/.test(href)) return href;
      const target = targetOf(href, own, home, ids);
      if (target)
        return target.path === own && target.id ? `#${target.id}` : fileOf(target, ending);
      return address && new URL(href.startsWith('#') ? `${home}${own}${href}` : href, address).href;
    };
  return all.map(({ label, pages }) => ({
    label,
    chapters: pages.map((page) => ({
      ...page,
      name: nameOf(page.path),
      title: titleOf(mains.get(page.path)!),
      html: carriedHtml(mains.get(page.path)!, {
        linkTo: linkFrom(page.path),
        anchorOf: (id) => id,
        unfolded: true,
      }),
    })),
  }));
}

/** The groups of the list of all pages, with the paths of pages in this language. */
function listedPages(main: HTMLElement, home: string) {
  return main.querySelectorAll('.site-index > section').map((section) => ({
    label: section.querySelector('h2')?.innerHTML.trim() ?? '',
    pages: section.querySelectorAll('li > a').flatMap((link) => {
      const path = pathBelow(link.getAttribute('href')!, home);
      return path === undefined ? [] : { path, label: link.innerHTML.trim() };
    }),
  }));
}

/** The anchors that a page still has as a chapter. */
function idsIn(main: HTMLElement): ReadonlySet<string> {
  const html = carriedHtml(main, { linkTo: () => undefined, anchorOf: (id) => id });
  return new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!));
}

function nameOf(path: string): string {
  return path === '' ? 'home' : path.replace(/\/$/, '').replaceAll('/', '-');
}

function fileOf({ path, id }: Target, ending: string): string {
  return `${nameOf(path)}${ending}${id && `#${id}`}`;
}
