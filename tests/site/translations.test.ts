import { describe, expect, inject, test } from 'vitest';
import { attribute, inLanguage, leadsOn, readPages, type Page } from './pages.ts';

const pages = readPages(inject('siteFolder')).filter((page) => !leadsOn(page));
const japanese = inLanguage(pages, 'ja');
const english = inLanguage(pages, 'en');
const address = 'https://torimodosu.example';

const withoutLanguage = (page: Page) => page.path.replace(/^\/(ja|en)/, '');
const translationOf = (page: Page) =>
  english.find((other) => withoutLanguage(other) === withoutLanguage(page));

function headings(page: Page | undefined) {
  return page?.document
    .querySelectorAll('main :is(h1, h2, h3, h4)')
    .map((heading) => `${heading.tagName} ${heading.id}`);
}

function ids(page: Page | undefined) {
  return page?.document
    .querySelectorAll('main [id]')
    .map((element) => element.id)
    .sort();
}

function alternates(page: Page) {
  return Object.fromEntries(
    page.document
      .querySelectorAll('link[rel="alternate"][hreflang]')
      .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')]),
  );
}

test('the Japanese and the English site have the same pages', () => {
  expect(japanese.length).toBeGreaterThan(0);
  expect(english.map(withoutLanguage)).toEqual(japanese.map(withoutLanguage));
});

describe.each(japanese)('$path and its English translation', (page) => {
  test('have the same headings with the same ids in the same order', () => {
    expect(headings(page)).not.toHaveLength(0);
    expect(headings(translationOf(page))).toEqual(headings(page));
  });

  test('have the same anchors in the text', () => {
    expect(ids(translationOf(page))).toEqual(ids(page));
  });
});

describe.each([...japanese, ...english])('$path', (page) => {
  test('says which language it is in', () => {
    expect(attribute(page.document.querySelector('html')!, 'lang')).toBe(page.language);
  });

  test('names its own address and its translation’s', () => {
    const canonical = page.document.querySelectorAll('link[rel="canonical"]');
    expect(canonical.map((link) => attribute(link, 'href'))).toEqual([address + page.path]);
    expect(alternates(page)).toMatchObject({
      ja: `${address}/ja${withoutLanguage(page)}`,
      en: `${address}/en${withoutLanguage(page)}`,
    });
  });

  test('leads to its translation with a plain link', () => {
    const link = page.document.querySelector('header a[hreflang]')!;
    const other = page.language === 'ja' ? 'en' : 'ja';
    expect(attribute(link, 'href')).toBe(`/${other}${withoutLanguage(page)}`);
    expect(attribute(link, 'lang')).toBe(other);
  });
});

test('the front door names its own address and both homes', () => {
  const door = pages.find((page) => page.path === '/')!;
  expect(attribute(door.document.querySelector('link[rel="canonical"]')!, 'href')).toBe(
    `${address}/`,
  );
  expect(alternates(door)).toEqual({ ja: `${address}/ja/`, en: `${address}/en/` });
});
