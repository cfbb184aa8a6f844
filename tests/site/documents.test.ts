import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HTMLElement } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';
import { attribute, inLanguage, leadsOn, readPages, type Page } from './pages.ts';

const pages = readPages(inject('siteFolder'));

const headingLevels = (page: Page) =>
  page.document
    .querySelectorAll('h1, h2, h3, h4, h5, h6')
    .map((heading) => Number(heading.tagName[1]));

const titleOf = (page: Page) => page.document.querySelector('title')!.textContent.trim();

/** Elements of text alone: no other language can begin inside them. */
const plain = new Set(['TITLE', 'OPTION', 'TEXTAREA', 'SCRIPT', 'STYLE', 'NOSCRIPT', 'SVG']);

/** Japanese words that stand in text of another language. */
function unmarkedJapanese(element: HTMLElement, around = ''): string[] {
  if (plain.has(element.tagName)) return [];
  const language = element.getAttribute('lang') ?? around;
  return element.childNodes.flatMap((child) => {
    if (child instanceof HTMLElement) return unmarkedJapanese(child, language);
    return language === 'ja' ? [] : (child.text.match(/[ぁ-ゖァ-ヺ一-龠]+/g) ?? []);
  });
}

const repeated = (values: string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe.each(pages)('$path', (page) => {
  test('has one main heading, and it comes first', () => {
    const levels = headingLevels(page);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  test('skips no level of heading', () => {
    const levels = headingLevels(page);
    const skips = levels.slice(1).filter((level, index) => level > levels[index]! + 1);
    expect(skips).toEqual([]);
  });

  test('marks its Japanese words where it speaks another language', () => {
    expect(unmarkedJapanese(page.document)).toEqual([]);
  });

  test('has a title and a description of its own', () => {
    const descriptions = page.document.querySelectorAll('meta[name="description"]');
    expect(descriptions).toHaveLength(1);
    expect(attribute(descriptions[0]!, 'content').length).toBeGreaterThan(5);
    expect(page.document.querySelectorAll('head title')).toHaveLength(1);
    expect(titleOf(page)).not.toBe('');
  });

  test('uses no id twice', () => {
    const ids = page.document.querySelectorAll('[id]').map((element) => element.id);
    expect(repeated(ids)).toEqual([]);
  });

  test('points its labels at elements that exist', () => {
    const { document } = page;
    const ids = new Set(document.querySelectorAll('[id]').map((element) => element.id));
    const named = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((name) =>
      document
        .querySelectorAll(`[${name}]`)
        .flatMap((element) => attribute(element, name).split(/\s+/)),
    );
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('has one main part', () => {
    expect(page.document.querySelectorAll('main')).toHaveLength(1);
  });
});

test('no two pages of a language share a title or a description, but for titles that tell nothing', () => {
  for (const language of ['ja', 'en'] as const) {
    const own = inLanguage(pages, language).filter((page) => !leadsOn(page));
    // Pages that one may have to leave quietly have one title on purpose.
    const telling = own.filter(({ document }) => !document.querySelector('quick-exit'));
    const descriptions = own.map((page) =>
      attribute(page.document.querySelector('meta[name="description"]')!, 'content'),
    );
    expect(repeated(telling.map(titleOf))).toEqual([]);
    expect(repeated(descriptions)).toEqual([]);
  }
});

test('robots are let in and led to the list of pages', () => {
  const folder = inject('siteFolder');
  const [, address] = /^Sitemap: (\S+)$/m.exec(readFileSync(join(folder, 'robots.txt'), 'utf8'))!;
  expect(address).toBe('https://torimodosu.example/sitemap-index.xml');
  const index = readFileSync(join(folder, 'sitemap-index.xml'), 'utf8');
  const [, pagesAddress] = /<loc>([^<]+)<\/loc>/.exec(index)!;
  const list = readFileSync(join(folder, new URL(pagesAddress!).pathname), 'utf8');
  expect(list).toContain('<loc>https://torimodosu.example/ja/act-now/</loc>');
});
