import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { hasMarks } from '../../src/lib/fallback-mark.ts';
import { pagePaths } from './page-paths.ts';
import { attribute, readPage, wordsOf } from './pages.ts';

/**
 * Of the guide of fixtures, Nepali holds three pages, twenty strings and the name of one organisation.
 * Its pages are the English ones with another title.
 */
const output = inject('guideFolder');
const pages = ['act-now', 'do/police', 'contacts'];
/** Its pages with the one that is made from a record. */
const whole = [...pages, 'contacts/police'];

const further = (path: string) => readPage(output, `/ne/${path}/`).document;
const built = () => pagePaths(output).filter((path) => path.startsWith('/ne/'));
const links = (path: string) => further(path).querySelectorAll('a[href]');

test('exactly the pages of the folder are built, and those of the records it has words for', () => {
  expect(built().sort()).toEqual(whole.map((path) => `/ne/${path}/`).sort());
});

test('a page says its language and its own title', () => {
  const page = further('do/police');
  expect(attribute(page.querySelector('html')!, 'lang')).toBe('ne');
  expect(wordsOf(page.querySelector('h1')!)).toContain('नेपाली do/police');
});

test('no mark of a fallback is left in any file', () => {
  for (const path of built())
    expect(hasMarks(readFileSync(join(output, path, 'index.html'), 'utf8')), path).toBe(false);
  const others = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:html|json|js|webmanifest|xml|txt)$/.test(file),
  );
  for (const file of others)
    expect(hasMarks(readFileSync(join(output, file), 'utf8')), file).toBe(false);
});

test('strings of its own stand as they are, strings it lacks in its fallback’s language', () => {
  const page = further('do/police');
  const nav = page.querySelector('.site-header__urgent')!;
  const [own, , lacking] = nav.querySelectorAll('a');
  expect(wordsOf(own!)).toMatch(/^नेपाली/);
  expect(own!.querySelector('[lang]')).toBeNull();
  expect(attribute(lacking!.querySelector('span[lang]')!, 'lang')).toBe('en');
});

test('what fills the place of a string in its fallback’s language keeps the page’s', () => {
  const pieces = further('do/police').querySelectorAll('.page-facts span[lang]');
  const of = (language: string) =>
    pieces.filter((piece) => attribute(piece, 'lang') === language).map(wordsOf);
  expect(of('ne')).toContain('फोन');
  expect(of('en').join(' ')).toMatch(/\p{L}/u);
  expect(of('en').join(' ')).not.toContain('फोन');
});

test('words of a record stand in the language, those it lacks in its fallback’s', () => {
  const card = further('do/police').querySelector('contact-card');
  expect(card).not.toBeNull();
  expect(wordsOf(card!)).toContain('नेपाली नाम');
  expect(card!.querySelectorAll('span[lang=en]').length).toBeGreaterThan(0);
});

test('a link to a page it has leads there, one to a page it lacks to the fallback’s, and says so', () => {
  const all = pages.flatMap((path) => links(path));
  const own = all.filter((link) => attribute(link, 'href').startsWith('/ne/'));
  expect(own.length).toBeGreaterThan(0);
  for (const link of own)
    expect(whole.map((path) => `/ne/${path}/`)).toContain(
      attribute(link, 'href').replace(/[?#].*$/, ''),
    );
  const others = all.filter(
    (link) => attribute(link, 'href').startsWith('/en/') && !link.closest('.language-link'),
  );
  expect(others.length).toBeGreaterThan(10);
  for (const link of others) {
    const href = attribute(link, 'href').replace(/[?#].*$/, '');
    expect(existsSync(join(output, href, 'index.html')), href).toBe(true);
    expect(attribute(link, 'hreflang')).toBe('en');
    expect(wordsOf(link)).toMatch(/\(अङ्ग्रेजी\)|\(अंग्रेजी\)/);
  }
});

test('other languages lead to the page where it is there, and nowhere else', () => {
  const language = (path: string) =>
    readPage(output, path)
      .document.querySelectorAll('.language-link a')
      .map((link) => attribute(link, 'href'));
  expect(language('/en/do/police/')).toEqual(['/ja/do/police/', '/ne/do/police/']);
  expect(language('/en/do/stop-card/')).toEqual(['/ja/do/stop-card/']);
  expect(language('/ne/do/police/')).toEqual(['/ja/do/police/', '/en/do/police/']);
});

test('search engines are told of the pages there are', () => {
  const alternates = (path: string) =>
    readPage(output, path)
      .document.querySelectorAll('link[hreflang]')
      .map((link) => attribute(link, 'hreflang'));
  expect(alternates('/en/do/police/')).toEqual(['ja', 'en', 'ne', 'x-default']);
  expect(alternates('/en/do/stop-card/')).toEqual(['ja', 'en', 'x-default']);
  const map = readFileSync(join(output, 'sitemap-0.xml'), 'utf8');
  const named = [...map.matchAll(/<loc>[^<]*(\/ne\/[^<]*)<\/loc>/g)].map((match) => match[1]);
  expect(named.sort()).toEqual(whole.map((path) => `/ne/${path}/`).sort());
});

test('its pages are kept with those of its fallback, and searched there', () => {
  const worker = readFileSync(join(output, 'sw.js'), 'utf8');
  const group = (path: string) =>
    new RegExp(`"path":"${path}","revision":"[^"]*","bytes":\\d+,"group":"([^"]*)"`).exec(
      worker,
    )?.[1];
  expect(group('ne/act-now/')).toBe('kit-ne');
  expect(group('ne/do/police/')).toBe('en');
  expect(attribute(further('act-now').querySelector('html')!, 'data-fallback')).toBe('en');
  expect(attribute(further('do/police').querySelector('search-panel')!, 'data-language')).toBe(
    'en',
  );
  const index = JSON.parse(readFileSync(join(output, 'pagefind/pagefind-entry.json'), 'utf8')) as {
    languages: object;
  };
  expect(Object.keys(index.languages).some((language) => language.startsWith('ne'))).toBe(false);
});
