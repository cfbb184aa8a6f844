import { globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../browser/launch.ts';
import { buildSite, untilBuilt } from '../built-site.ts';
import { guideContent } from '../guide/guide.ts';
import { serve } from '../serve.ts';
import { copyProject } from '../project-copy.ts';
import { attribute, leadsOn, readPage, readPages } from '../site/pages.ts';

/** The guide of fixtures, in which a page, a contact and a sheet have moved. */
const copy = copyProject('moved-project', guideContent);
const output = join(copy, 'dist');
const file = (path: string) => join(copy, 'content/docs', `${path}.mdx`);
const filesOf = (pattern: string) => globSync(pattern, { cwd: copy }).sort();

/** A page of which the code knows nothing; in the copy it ends with the list of the act-now page. */
const was = pageUnknownToCode();
const is = `${was}-moved`;
const contact = filesOf('content/contacts/*.yaml')[0]!;
const sheet = filesOf('content/sheets/*.yaml')[0]!;
const nameOf = (record: string) => /([\w-]+)\.yaml$/.exec(record)![1]!;

/** Where pages were and where they are, below the language. */
const moves = [
  { from: was, to: is },
  // Pages there carry their styles themselves.
  { from: 'situations/before', to: 'act-now' },
  { from: 'contacts/old-name', to: `contacts/${nameOf(contact)}` },
  { from: 'print/old-name', to: `print/${nameOf(sheet)}` },
];

let browser: Browser;
beforeAll(async () => {
  // Whoever moves a page corrects what leads to it.
  const mention = new RegExp(`(?<![\\w-])${was}(?![\\w-])`, 'g');
  for (const name of filesOf('content/**/*.{yaml,mdx}'))
    edit(join(copy, name), (text) => text.replace(mention, is));
  const [list] = /<Checklist [^>]*>/.exec(readFileSync(file('ja/act-now'), 'utf8'))!;
  for (const language of ['ja', 'en']) {
    renameSync(file(`${language}/${was}`), file(`${language}/${is}`));
    const queries = (page: string) => join(copy, 'content/docs', language, `queries/${page}.yaml`);
    renameSync(queries(was), queries(is));
    sayMoved(file(`${language}/${is}`), was);
    edit(file(`${language}/${is}`), (text) => `${text}\n${list}\n`);
    sayMoved(file(`${language}/act-now`), 'situations/before');
  }
  for (const name of [contact, sheet])
    edit(join(copy, name), (text) => text.replace(/^id: .*\n/m, '$&movedFrom: [old-name]\n'));
  buildSite(copy, output);
  browser = await launch(inject('browserPath'));
}, untilBuilt);
afterAll(async () => {
  await browser.close();
  rmSync(copy, { recursive: true, force: true });
});

function pageUnknownToCode(): string {
  const code = filesOf('src/**/*.{ts,astro}').map((name) => readFileSync(join(copy, name), 'utf8'));
  return filesOf('content/docs/ja/do/*.mdx')
    .map((name) => /ja\/(.*)\.mdx$/.exec(name)![1]!)
    .find((path) => !code.some((text) => text.includes(path)))!;
}

function edit(name: string, change: (text: string) => string): void {
  writeFileSync(name, change(readFileSync(name, 'utf8')));
}

function sayMoved(page: string, from: string): void {
  edit(page, (text) => text.replace(/^kind: /m, `movedFrom: [${from}]\nkind: `));
}

/** Opens a path of the site, and gives the path and anchor at which the reader ends. */
async function follow(
  address: string,
  path: string,
  context: BrowserContextOptions = {},
): Promise<string> {
  const page = await (await browser.newContext({ serviceWorkers: 'block', ...context })).newPage();
  await page.goto(address + path);
  await page.waitForURL((url) => !url.pathname.includes(path.replace(/#.*/, '')));
  const place = page.url().replace(address, '');
  await page.context().close();
  return place;
}

describe.each([
  ['a host that redirects', { redirects: true }, {}],
  ['a host of files alone', { redirects: false }, {}],
])('%s', (_, serving) => {
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(output, serving);
  });
  afterAll(() => site.close());

  test.each(moves)('leads from $from to the page, at the same place', async ({ from, to }) => {
    for (const language of ['ja', 'en'])
      expect(await follow(site.address, `/${language}/${from}/#place`)).toBe(
        `/${language}/${to}/#place`,
      );
  });

  test.each(moves)('leads from $from to the page without scripts', async ({ from, to }) => {
    const place = await follow(site.address, `/en/${from}/`, { javaScriptEnabled: false });
    expect(place).toBe(`/en/${to}/`);
  });

  test('an address without a move stays where it is', async () => {
    expect((await fetch(`${site.address}/en/act-now/`, { redirect: 'manual' })).status).toBe(200);
  });
});

test('what was ticked before is ticked on a page that has moved since', async () => {
  const before = await serve(inject('guideFolder'));
  const after = await serve(output);
  const boxes = (page: Page) => page.locator('check-list .checklist__line input');
  const reader = await browser.newContext({ serviceWorkers: 'block' });
  const page = await reader.newPage();
  await page.goto(`${before.address}/en/act-now/`);
  await page.waitForLoadState('networkidle');
  await boxes(page).nth(1).check();
  const entriesOf = () => page.evaluate(() => Object.entries(localStorage));
  await expect.poll(async () => (await entriesOf()).length).toBeGreaterThan(0);
  const entries = await entriesOf();
  const later = await browser.newContext({
    serviceWorkers: 'block',
    storageState: {
      cookies: [],
      origins: [
        {
          origin: after.address,
          localStorage: entries.map(([name, value]) => ({ name, value: value as string })),
        },
      ],
    },
  });
  const there = await later.newPage();
  await there.goto(`${after.address}/en/${was}/`);
  await there.waitForURL(`**/${is}/`);
  await expect.poll(() => boxes(there).nth(1).isChecked()).toBe(true);
  expect(await boxes(there).nth(0).isChecked()).toBe(false);
  await reader.close();
  await later.close();
  await Promise.all([before.close(), after.close()]);
});

test('without a connection, an address of old leads to the copy of the page', async () => {
  const site = await serve(output, { redirects: false });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.address}/en/act-now/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await site.close();
  await page.goto(`${site.address}/en/situations/before/?a=1#place`);
  expect(page.url()).toBe(`${site.address}/en/act-now/?a=1#place`);
  await page.locator('h1').waitFor();
  await context.close();
}, 120_000);

test('pages at addresses of old bring no inline code that other pages lack', () => {
  const [former, others] = [leadsOn, (page: Built) => !leadsOn(page)].map(
    (which) => new Set(readPages(output).filter(which).flatMap(hashesOf)),
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
  const pages = readPages(output);
  expect(pages.filter(leadsOn).map(({ path }) => path)).toEqual(old.map(({ path }) => path).sort());
  const map = readFileSync(join(output, 'sitemap-0.xml'), 'utf8');
  expect(map).toContain(`/en/${is}/`);
  for (const { language, path, to } of old) {
    expect(map).not.toContain(`${path}<`);
    const { document } = readPage(output, path);
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
