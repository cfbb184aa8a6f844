import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, inject, test } from 'vitest';
import { attribute, readPage, wordsOf } from './pages.ts';

const folder = inject('siteFolder');
const contentFile = (path: string) =>
  readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8');

/** What the page's text and its two checklists say they rest on, straight from the files. */
function citedIn(language: string): string[] {
  const page = contentFile(`docs/${language}/act-now.mdx`);
  const ids = (pattern: RegExp) => [...page.matchAll(pattern)].map((match) => match[1]!);
  const items = ids(/<Checklist id="([^"]+)"/g).flatMap(
    (id) =>
      (parse(contentFile(`checklists/${id}.yaml`)) as { items: { sources?: string[] }[] }).items,
  );
  return [...ids(/<Cite id="([^"]+)"/g), ...items.flatMap((item) => item.sources ?? [])];
}

describe.each(['ja', 'en'])('what to do right now, in %s', (language) => {
  const page = readPage(folder, `/${language}/act-now/`).document;
  const sources = readPage(folder, `/${language}/act-now/sources/`).document;
  const listed = sources.querySelectorAll('.source-list > li').map((item) => item.id);

  test('leads once to the page of its sources, and says how many they are', () => {
    const address = `/${language}/act-now/sources/`;
    const links = page
      .querySelectorAll('footer a')
      .filter((link) => attribute(link, 'href') === address);
    expect(links).toHaveLength(1);
    expect(wordsOf(links[0]!)).toContain(String(listed.length));
    expect(page.querySelector('.source-list')).toBeNull();
  });

  test('every source its text or its lists rest on is there', () => {
    const cited = citedIn(language);
    expect(cited.length).toBeGreaterThan(0);
    expect(listed).toEqual(expect.arrayContaining(cited.map((id) => `source-${id}`)));
  });

  test('the sources are found from the page alone, not by search engines', () => {
    expect(attribute(sources.querySelector('meta[name="robots"]')!, 'content')).toBe('noindex');
    const sitemap = readFileSync(`${folder}/sitemap-0.xml`, 'utf8');
    expect(sitemap).toContain(`/${language}/act-now/<`);
    expect(sitemap).not.toContain('act-now/sources');
  });

  test('no heading stands twice', () => {
    const headings = page.querySelectorAll('main :is(h1, h2, h3, .checklist__title)').map(wordsOf);
    expect(new Set(headings).size).toBe(headings.length);
  });
});
