import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attribute, origin, readPages, type Page } from './pages.ts';

const folder = inject('siteFolder');
const pages = readPages(folder);
const isForeign = (address: string, page: Page) =>
  !['data:', 'mailto:', 'tel:'].some((scheme) => address.startsWith(scheme)) &&
  URL.parse(address, origin + page.path)?.origin !== origin;

/** Addresses a browser fetches or sends to by itself while it shows the page. */
function fetchedAddresses(page: Page): string[] {
  const { document } = page;
  const of = (selector: string, name: string) =>
    document.querySelectorAll(selector).map((element) => attribute(element, name));
  const sets = [...of('[srcset]', 'srcset'), ...of('[imagesrcset]', 'imagesrcset')];
  return [
    ...of('[src]', 'src'),
    ...of('[poster]', 'poster'),
    ...of('object[data]', 'data'),
    ...of('[ping]', 'ping'),
    ...of('form[action]', 'action'),
    ...of('[formaction]', 'formaction'),
    ...of('use[href], image[href], feImage[href]', 'href'),
    ...of('link[href]:not([rel="canonical"]):not([rel="alternate"])', 'href'),
    ...sets.flatMap((set) => set.split(',').map((part) => part.trim().split(/\s/)[0]!)),
  ];
}

/** What a policy may allow: this site alone, and code by its fingerprint. */
const ownSource = /^(?:'(?:none|self|wasm-unsafe-eval|sha256-[\w+/=]+)')$/;
/** Directives that name no place. */
const withoutSources = ['require-trusted-types-for', 'trusted-types'];
/** What `default-src` does not stand for. */
const needed = ['default-src', 'base-uri', 'form-action'];

describe.each(pages)('$path', (page) => {
  test('has a policy by which it may load from this site alone', ({ task }) => {
    const policies = page.document.querySelectorAll(
      'head meta[http-equiv="content-security-policy"]',
    );
    expect(policies).toHaveLength(1);
    const directives = attribute(policies[0]!, 'content')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/));
    expect(directives.map(([name]) => name)).toEqual(expect.arrayContaining(needed));
    const foreign = directives
      .filter(([name]) => !withoutSources.includes(name!))
      .flatMap(([, ...sources]) => sources.filter((source) => !ownSource.test(source)));
    expect(foreign).toEqual([]);
    task.meta.figures = { pages: 1 };
  });

  test('loads nothing from another site and sends nothing to one', () => {
    const addresses = fetchedAddresses(page);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => isForeign(address, page))).toEqual([]);
  });

  test('asks the browser to reach no other site in advance', () => {
    const hints = page.document.querySelectorAll(
      'link[rel~="preconnect"], link[rel~="dns-prefetch"], link[rel~="prefetch"], meta[http-equiv="refresh"], base, iframe',
    );
    expect(hints.map(String)).toEqual([]);
  });

  test('has no script inside an attribute', () => {
    const scripted = page.document
      .querySelectorAll('*')
      .filter((element) =>
        Object.entries(element.attributes).some(
          ([name, value]) => /^on/i.test(name) || /^\s*javascript:/i.test(value),
        ),
      );
    expect(scripted.map(String)).toEqual([]);
  });

  test('does not tell other sites where the reader came from', () => {
    const telling = page.document
      .querySelectorAll('a[href]')
      .filter((link) => /^https?:/.test(attribute(link, 'href')))
      .filter((link) => isForeign(attribute(link, 'href'), page))
      .filter((link) => !attribute(link, 'rel').split(/\s+/).includes('noreferrer'))
      .map((link) => attribute(link, 'href'));
    expect(telling).toEqual([]);
  });

  test('has no field for a secret', ({ task }) => {
    const fields = page.document.querySelectorAll(
      'input[type="password"], input[autocomplete^="cc-"], input[autocomplete="one-time-code"], input[autocomplete$="password"]',
    );
    expect(fields.map(String)).toEqual([]);
    task.meta.figures = { pages: 1 };
  });
});

test('no style sheet fetches from another site', () => {
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(sheets.length).toBeGreaterThan(0);
  const foreign = sheets.flatMap(
    (css) => css.match(/(?:url\(|@import)\s*["']?(?:https?:)?\/\/[^)"'\s]+/g) ?? [],
  );
  expect(foreign).toEqual([]);
});
