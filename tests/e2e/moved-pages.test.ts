import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { browserOfWorker } from '../browser/launch.ts';
import { serve } from '../serve.ts';
import { attribute, leadsOn, readPage, readPages } from '../site/pages.ts';

/** The guide of fixtures, in which pages, a contact and a sheet have moved. */
const guide = inject('guideFolder');

/** Where they were and where they are, below the language. */
const moves = [
  { from: 'understand/habits', to: 'defend/habits' },
  // Pages there carry their styles themselves.
  { from: 'situations/before', to: 'situations/locked-out' },
  { from: 'contacts/relay', to: 'contacts/relay-service' },
  { from: 'print/check', to: 'print/audit' },
];

let browser: Browser;
beforeAll(async () => {
  browser = await browserOfWorker(inject('browserPath'));
});

/** Opens a path of the site, and gives the path and anchor at which the reader ends. */
async function follow(page: Page, address: string, path: string): Promise<string> {
  await page.goto(address + path);
  await page.waitForURL((url) => !url.pathname.includes(path.replace(/#.*/, '')));
  return page.url().replace(address, '');
}

describe.each([
  ['a host that redirects', { redirects: true }, {}],
  ['a host of files alone', { redirects: false }, {}],
])('%s', (_, serving) => {
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  let withoutScripts: Page;
  beforeAll(async () => {
    site = await serve(guide, serving);
    page = await browser.newPage({ serviceWorkers: 'block' });
    withoutScripts = await browser.newPage({ javaScriptEnabled: false });
  });
  afterAll(async () => {
    for (const window of [page, withoutScripts]) await window.close();
    await site.close();
  });

  test.each(moves)('leads from $from to the page, at the same place', async ({ from, to }) => {
    for (const language of ['ja', 'en'])
      expect(await follow(page, site.address, `/${language}/${from}/#place`)).toBe(
        `/${language}/${to}/#place`,
      );
  });

  test.each(moves)('leads from $from to the page without scripts', async ({ from, to }) => {
    expect(await follow(withoutScripts, site.address, `/en/${from}/`)).toBe(`/en/${to}/`);
  });

  test('an address without a move stays where it is', async () => {
    expect((await fetch(`${site.address}/en/act-now/`, { redirect: 'manual' })).status).toBe(200);
  });
});

test('what was ticked before is ticked on a page that has moved since', async () => {
  const address = inject('guideAddress');
  const reader = await browser.newContext({ serviceWorkers: 'block' });
  const page = await reader.newPage();
  const box = (at: number) => page.locator('check-list .checklist__line input').nth(at);
  await page.goto(`${address}/en/act-now/`);
  await page.waitForLoadState('networkidle');
  await box(1).check();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
  await page.goto(`${address}/en/understand/habits/`);
  await page.waitForURL('**/defend/habits/');
  await expect.poll(() => box(1).isChecked()).toBe(true);
  expect(await box(0).isChecked()).toBe(false);
  await reader.close();
});

test('without a connection, an address of old leads to the copy of the page', async () => {
  const site = await serve(guide, { redirects: false });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.address}/en/act-now/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await site.close();
  await page.goto(`${site.address}/en/situations/before/?a=1#place`);
  expect(page.url()).toBe(`${site.address}/en/situations/locked-out/?a=1#place`);
  await page.locator('h1').waitFor();
  await context.close();
}, 120_000);

test('pages at addresses of old bring no inline code that other pages lack', () => {
  const [former, others] = [leadsOn, (page: Built) => !leadsOn(page)].map(
    (which) => new Set(readPages(guide).filter(which).flatMap(hashesOf)),
  ) as [Set<string>, Set<string>];
  expect([...former.difference(others)]).toEqual([]);
  expect(others.size).toBeGreaterThan(0);
});

type Built = ReturnType<typeof readPages>[number];

/** Hashes by which a page's own policy allows its inline code. */
function hashesOf({ document }: Built): string[] {
  const policy = document.querySelector('meta[http-equiv="content-security-policy"]')!;
  return attribute(policy, 'content').match(/'sha256-[^']+'/g) ?? [];
}

test('no list of pages holds an address of old, and each is a page of its language', () => {
  const old = ['ja', 'en'].flatMap((language) =>
    moves.map(({ from, to }) => ({ language, path: `/${language}/${from}/`, to })),
  );
  const pages = readPages(guide);
  expect(pages.filter(leadsOn).map(({ path }) => path)).toEqual(old.map(({ path }) => path).sort());
  const map = readFileSync(join(guide, 'sitemap-0.xml'), 'utf8');
  expect(map).toContain(`/en/defend/habits/`);
  for (const { language, path, to } of old) {
    expect(map).not.toContain(`${path}<`);
    const { document } = readPage(guide, path);
    expect(attribute(document.querySelector('html')!, 'lang')).toBe(language);
    expect(attribute(document.querySelector('meta[name="robots"]')!, 'content')).toBe('noindex');
    expect(attribute(document.querySelector('link[rel="canonical"]')!, 'href')).toBe(
      `https://torimodosu.example/${language}/${to}/`,
    );
    for (const page of pages.filter((one) => !leadsOn(one)))
      for (const link of page.document.querySelectorAll('[href]'))
        expect(attribute(link, 'href').replace(/#.*/, ''), page.path).not.toMatch(
          new RegExp(`${path}$`),
        );
  }
});
