import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { writeDate } from '../../src/lib/dates.ts';
import { addDays } from '../../src/lib/japan-time.ts';
import { launch } from '../browser/launch.ts';
import { buildSite, untilBuilt } from '../built-site.ts';
import { moodyServer } from '../e2e/moody-server.ts';
import { guideContent, guideDay, readGuide } from '../guide/guide.ts';
import { copyProject } from '../project-copy.ts';
import { pagePaths } from './page-paths.ts';
import { attribute, leadsOn, readPage, readPages, wordsOf, type Page } from './pages.ts';

/**
 * The guide of fixtures with one more page in each language, a repository, a base path and no
 * address: what Starlight must find in `content/` although it looks for it in `src/`
 * (`src/integrations/content-root`), and what a site leaves out whose address is not known.
 */
const copy = copyProject('contract-project', guideContent);
const output = join(copy, 'dist');
const base = '/guide/';
/** A day that no record names. */
const builtOn = addDays(guideDay, 3);

const page = (language: 'ja' | 'en') => `---
title: ${language === 'ja' ? '見本' : 'Specimen'}
description: ${language === 'ja' ? '見本のページ' : 'A specimen page'}
kind: about
reviewed: "2026-11-22"
reviewBy: "2027-05-21"
---

## ${language === 'ja' ? '見出し' : 'A heading'} [#a-heading]

${language === 'ja' ? '**「強調」**です' : 'A remark'}

[${language === 'ja' ? 'カードを止める' : 'Stop the card'}](/${language}/do/stop-card/)
`;

beforeAll(() => {
  for (const language of ['ja', 'en'] as const)
    writeFileSync(join(copy, `content/docs/${language}/about/specimen.mdx`), page(language));
  writeFileSync(
    join(copy, 'content/site.yaml'),
    'corrections: errata@torimodosu.example\nrepository: https://code.example/torimodosu\n',
  );
  const noon = Date.parse(`${builtOn}T12:00:00+09:00`) / 1000;
  buildSite(copy, output, {
    BASE_PATH: base,
    SITE_URL: '',
    SOURCE_DATE_EPOCH: String(noon),
  });
}, untilBuilt);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const specimen = (language: 'ja' | 'en') =>
  readPage(output, `/${language}/about/specimen/`).document;
const addresses = ({ document }: Page) =>
  document
    .querySelectorAll('[href], [src]')
    .map((element) => attribute(element, 'href') || attribute(element, 'src'));

test('Japanese emphasis beside a bracket is emphasis', () => {
  expect(specimen('ja').querySelector('.prose strong')!.textContent).toBe('「強調」');
});

test('the link to a page’s source leads into content/docs', () => {
  for (const language of ['ja', 'en'] as const) {
    const hrefs = addresses({
      path: '',
      language,
      tag: language,
      document: specimen(language),
    });
    expect(hrefs).toContain(
      `https://code.example/torimodosu/edit/main/content/docs/${language}/about/specimen.mdx`,
    );
  }
});

test('search below a base path shows the sentences of pages', async () => {
  const server = await moodyServer(output, base);
  const browser = await launch(inject('browserPath'));
  const reader = await browser.newPage();
  await reader.goto(`${server.address}${base}ja/search/?q=${encodeURIComponent('推測と食い違い')}`);
  const row = reader.locator('main [role="row"]', { has: reader.locator('mark') });
  await row.first().waitFor();
  const href = await row.first().locator('a').first().getAttribute('href');
  expect(href).toMatch(/^\/guide\/ja\/do\/undo-changes\/#./);
  await browser.close();
  await server.stop();
});

test('every page leads to the address for corrections', () => {
  for (const built of readPages(output)) {
    // Paper has the address in words, where a link would be nothing.
    const isSheet = /\/print\/(?!packet)[\w-]+\/$/.test(built.path) && !leadsOn(built);
    if (isSheet) expect(wordsOf(built.document), built.path).toContain('errata@torimodosu.example');
    else expect(addresses(built), built.path).toContain('mailto:errata@torimodosu.example');
  }
});

test('groups made from folders list their pages, a new one included', () => {
  for (const language of ['ja', 'en'] as const) {
    const index = readPage(output, `/${language}/search/`);
    const groups = index.document.querySelectorAll('main .site-index section');
    expect(groups.length).toBeGreaterThan(4);
    for (const group of groups) expect(group.querySelectorAll('a').length).toBeGreaterThan(0);
    expect(addresses(index)).toContain(`${base}${language}/about/specimen/`);
    const beside = specimen(language).querySelectorAll('.group-nav a');
    expect(beside.map((link) => attribute(link, 'href'))).toContain(
      `${base}${language}/about/sources/`,
    );
  }
});

test('the project’s interface strings replace Starlight’s', () => {
  expect(wordsOf(specimen('ja').querySelector('.skip-link')!)).toBe('本文へ進む');
  expect(wordsOf(specimen('en').querySelector('.skip-link')!)).toBe('Skip to the text');
  expect(wordsOf(specimen('ja').querySelector('footer')!)).toContain('このページの原稿を見る');
  expect(wordsOf(specimen('en').querySelector('footer')!)).toContain('See the source of this page');
});

test('published below a path, every link and file of every page lies below it', () => {
  const pages = readPages(output);
  expect(pages.length).toBeGreaterThan(readGuide().pages.length);
  for (const built of pages) {
    const inside = addresses(built).filter((href) => /^\/(?!\/)/.test(href));
    expect(inside.length).toBeGreaterThan(0);
    expect(
      inside.filter((href) => !href.startsWith(base)),
      built.path,
    ).toEqual([]);
  }
});

test('no page carries the day it was built on, so a build on another day changes no page', () => {
  const written = [builtOn, writeDate(builtOn, 'ja'), writeDate(builtOn, 'en')];
  for (const path of pagePaths(output)) {
    const html = readFileSync(join(output, path.replace(/\/$/, '/index.html')), 'utf8');
    expect(
      written.filter((day) => html.includes(day)),
      path,
    ).toEqual([]);
  }
});

test('a site that does not know its address names none', () => {
  for (const { path, document } of readPages(output))
    expect(
      document.querySelectorAll('[rel="canonical"], head [hreflang]').map(String),
      path,
    ).toEqual([]);
  const files = readdirSync(output, { recursive: true, encoding: 'utf8' });
  expect(files).toContain('index.html');
  expect(files.filter((file) => /sitemap|security\.txt/.test(file))).toEqual([]);
  const texts = files.filter((file) => /\.(?:html|xml|txt|json|webmanifest)$/.test(file));
  const naming = texts.filter((file) =>
    readFileSync(join(output, file), 'utf8').includes('localhost'),
  );
  expect(naming).toEqual([]);
});

test.each(readGuide().records.sheets.map(({ name }) => name))(
  'the sheet %s of a site without an address names no path and has no code to scan',
  (sheet) => {
    for (const language of ['ja', 'en'] as const) {
      const { document } = readPage(output, `/${language}/print/${sheet}/`);
      const paper = document.querySelector('.sheet')!;
      expect(wordsOf(paper)).not.toMatch(/(?<![\w.-])\/(?:ja|en|guide)\//);
      expect(paper.querySelector('.qr-code')).toBeNull();
      expect(wordsOf(paper)).toContain('errata@torimodosu.example');
    }
  },
);
