import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { attribute, origin, readPages, type Page } from './pages.ts';

const folder = inject('siteFolder');
const pages = readPages(folder);
const anchors = new Map(
  pages.map((page) => [
    page.path,
    new Set(page.document.querySelectorAll('[id]').map((element) => element.id)),
  ]),
);

/** Every address of this site that a page names, as written. */
function internalAddresses(page: Page): string[] {
  return page.document
    .querySelectorAll('[href], [src]')
    .map((element) => attribute(element, 'href') || attribute(element, 'src'))
    .filter((href) => URL.parse(href, origin + page.path)?.origin === origin);
}

/** What is wrong with an address on a page, or null. */
function problem(page: Page, href: string): string | null {
  const { pathname, hash } = new URL(href, origin + page.path);
  const path = decodeURIComponent(pathname);
  const anchorsThere = anchors.get(path);
  if (!anchorsThere)
    return !path.endsWith('/') && existsSync(join(folder, path)) ? null : 'no such page or file';
  // What stands in the address of the packet or the plan is a choice, no place.
  if (/\/(?:print\/packet|case\/plan)\/$/.test(path) && hash.includes('=')) return null;
  if (hash === '' || anchorsThere.has(decodeURIComponent(hash.slice(1)))) return null;
  return 'no such place on that page';
}

test.for(pages)('every link of $path inside the site leads somewhere', (page, { task }) => {
  const addresses = internalAddresses(page);
  expect(addresses.length).toBeGreaterThan(0);
  const broken = addresses
    .map((href) => ({ href, problem: problem(page, href) }))
    .filter((link) => link.problem !== null);
  expect(broken).toEqual([]);
  task.meta.figures = { pages: 1, links: addresses.length };
});

test.each(pages)('every link of $path has an address and words', (page) => {
  const empty = page.document
    .querySelectorAll('a')
    .filter(
      (link) =>
        !attribute(link, 'href') || !(link.textContent.trim() || link.hasAttribute('aria-label')),
    )
    .map(String);
  expect(empty).toEqual([]);
});

/** Pages that are no place to begin: addresses of old, and questions in the middle of the tree. */
function isUnlisted(page: Page): boolean {
  const robots = page.document.querySelector('meta[name="robots"]');
  return robots !== null && attribute(robots, 'content').includes('noindex');
}

test('every page is one link away from the page that lists them all, or from the list it belongs to', () => {
  for (const language of ['ja', 'en']) {
    const index = pages.find((page) => page.path === `/${language}/search/`)!;
    const lists = ['print', 'contacts', 'about/sources', 'about/this-guide', 'ledger'].map((path) =>
      pages.find((page) => page.path === `/${language}/${path}/`)!,
    );
    const linked = [index, ...lists].flatMap(internalAddresses);
    const listed = pages.filter((page) => page.language === language && !isUnlisted(page));
    const paths = listed.map((page) => page.path);
    expect(paths.filter((path) => !linked.includes(path))).toEqual([]);
  }
});

test('every page is two taps from home: home leads to the page that lists them all', () => {
  for (const language of ['ja', 'en']) {
    const home = pages.find((page) => page.path === `/${language}/`)!;
    const main = home.document.querySelector('main')!;
    const links = main.querySelectorAll('a').map((link) => attribute(link, 'href'));
    const wanted = ['search', 'audit', 'find', 'act-now'];
    expect(links).toEqual(expect.arrayContaining(wanted.map((path) => `/${language}/${path}/`)));
    expect(links.filter((href) => href.startsWith(`/${language}/say/`))).not.toEqual([]);
  }
});

test('the front door and the 404 lead to both homes and to both “act now” pages', () => {
  for (const path of ['/', '/404.html']) {
    const links = internalAddresses(pages.find((page) => page.path === path)!);
    expect(links).toEqual(expect.arrayContaining(['/ja/', '/en/', '/ja/act-now/', '/en/act-now/']));
  }
});

test('nothing that shows components to developers is published', () => {
  const published = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:html|css|js|json|xml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  expect(published.length).toBeGreaterThan(pages.length);
  const marked = published.filter((file) =>
    /\bgallery__|class="gallery"|contact-sample-/.test(readFileSync(file, 'utf8')),
  );
  expect(marked).toEqual([]);
});
