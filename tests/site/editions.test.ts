import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { languages, type Language } from '../../src/model/language.ts';
import { readGuide } from '../guide/guide.ts';
import { attribute, inLanguage, readPage, readPages, wordsOf } from './pages.ts';

const guide = inject('guideFolder');
const site = inject('siteFolder');

describe.each(languages)('the page of an earlier edition (%s)', (language) => {
  const name = '2026-11-20-tjv';
  const { document } = readPage(guide, `/${language}/editions/${name}/`);
  const groupOf = (group: string) => document.querySelector(`[data-group="${group}"]`)!;
  const former = (group: string) =>
    groupOf(group)
      .querySelectorAll('s[data-former="number"]')
      .map((element) => wordsOf(element));
  const dialled = (group: string) =>
    groupOf(group)
      .querySelectorAll('a[href^="tel:"]')
      .map((link) => attribute(link, 'href'));

  test('crosses out a number that changed, and offers the present one to dial', () => {
    expect(former('number')).toEqual(['0120-000-021']);
    expect(dialled('number')).toEqual(['tel:0120000001']);
  });

  test('crosses out what is no longer given, says why, and offers nothing to dial', () => {
    expect(former('withheld')).toEqual(['0120-000-023', '0120-000-022', '0120-000-005']);
    expect(dialled('withheld')).toEqual([]);
    const why = { ja: '確かな番号が見つかりません。', en: 'We found no number that is certain.' };
    expect(wordsOf(groupOf('withheld'))).toContain(why[language]);
  });

  test('tells changed hours and limits then and now, and what came', () => {
    const hours = wordsOf(groupOf('hours'));
    expect(hours).toMatch(/9:00.18:00.*9:00.17:00/);
    const limit = wordsOf(groupOf('limit'));
    expect(limit).toMatch({ ja: /30日.*45日/, en: /30 days.*45 days/ }[language]);
    expect(groupOf('known').querySelectorAll('li.channel')).toHaveLength(1);
  });

  test('counts what changed and what did not, and leads to the sheets as they are now', () => {
    const verdict = document.querySelector('[data-changed]')!;
    expect(attribute(verdict, 'data-changed')).toBe('7');
    expect(wordsOf(verdict)).toContain('7');
    const links = document.querySelectorAll('a').map((link) => attribute(link, 'href'));
    for (const { name } of readGuide().records.sheets)
      expect(links).toContain(`/${language}/print/${name}/`);
  });

  test('says of an edition that was dropped that no number of it is to be relied on', () => {
    const { document } = readPage(guide, `/${language}/editions/2025-01-10-bcd/`);
    expect(wordsOf(document.querySelector('main')!)).toMatch(
      { ja: /どれもそのまま使わない/, en: /Do not use any number/ }[language],
    );
    expect(document.querySelectorAll('[data-group], a[href^="tel:"]')).toEqual([]);
    expect(document.querySelectorAll(`a[href^="/${language}/print/"]`).length).toBeGreaterThan(1);
  });
});

/** The editions that a site has pages for, by the short addresses. */
const editionsOf = (folder: string) =>
  readdirSync(join(folder, 'e')).filter((name) => name !== 'index.html');

/** Of a built site, the edition that its sheets carry. */
function presentOf(folder: string): string {
  const names = readPages(folder).flatMap(({ document }) =>
    document
      .querySelectorAll('.sheet__edition')
      .map((line) => /e\/(\d{4}-\d{2}-\d{2}-[a-z]{3})\/$/.exec(wordsOf(line))?.[1]),
  );
  const [name, ...others] = new Set(names);
  expect(others).toEqual([]);
  return name!;
}

describe.each([
  ['the site', site],
  ['the guide of fixtures', guide],
])('%s', (_, folder) => {
  test('has every sheet carry the present edition, and a page of it that tells no change', () => {
    const name = presentOf(folder);
    expect(editionsOf(folder)).toContain(name);
    for (const language of languages) {
      const { document } = readPage(folder, `/${language}/editions/${name}/`);
      const groups = document.querySelectorAll('[data-group]');
      // Only age takes a number away without a change of the content.
      expect(groups.map((group) => attribute(group, 'data-group'))).toEqual(
        document.querySelector('[data-changed="0"]') ? [] : ['withheld'],
      );
    }
  });

  test('has a page of each edition in each language, found by its address and in the list of all', () => {
    const pages = readPages(folder);
    const hrefs = (path: string) =>
      pages
        .find((page) => page.path === path)!
        .document.querySelectorAll('a')
        .map((link) => attribute(link, 'href'));
    const named = (language: Language) =>
      editionsOf(folder).map((name) => `/${language}/editions/${name}/`);
    for (const language of languages) {
      const own = inLanguage(pages, language).map(({ path }) => path);
      expect(own.filter((path) => path.includes('/editions/'))).toEqual(named(language).sort());
      expect(hrefs('/e/')).toEqual(expect.arrayContaining(named(language)));
    }
    for (const name of editionsOf(folder))
      expect(hrefs(`/e/${name}/`)).toEqual(
        expect.arrayContaining(languages.map((language) => `/${language}/editions/${name}/`)),
      );
    expect(hrefs('/404.html')).toContain('/e/');
  });

  test('makes no former number a link, and keeps pages of editions out of search engines', () => {
    for (const { document, path } of readPages(folder)) {
      expect(document.querySelectorAll('a [data-former]'), path).toEqual([]);
      if (!/^\/(?:e|\w+\/editions)\//.test(path)) {
        // An organisation that can be chosen names its ids of old in the same way.
        expect(document.querySelectorAll('[data-former]:not(option)'), path).toEqual([]);
        continue;
      }
      const robots = document.querySelector('meta[name="robots"]')!;
      expect(attribute(robots, 'content')).toBe('noindex');
      for (const shown of document.querySelectorAll('[data-former]'))
        expect(shown.tagName).toBe('S');
    }
  });
});
