import { expect, test } from 'vitest';
import { builtPage } from '../../../src/integrations/finish/page.ts';
import { sitePolicy } from '../../../src/integrations/security/index.ts';
import { hashSource } from '../../../src/integrations/security/inline-code.ts';
import { withPolicy } from '../../../src/integrations/security/page-policy.ts';

const known = new Set(['a', 'b', ...Array.from({ length: 40 }, (_, i) => String(i))]);
const page = (body: string) =>
  builtPage('en/index.html', `<!doctype html><head><meta charset="utf-8"></head>${body}`);
const secured = (body: string) => withPolicy(page(body), known, '/_astro/');

test('a page allows its own scripts, the header those of all pages', () => {
  const pages = [secured('<script>a</script>'), secured('<script>b</script>')];
  for (const [at, { html }] of pages.entries()) {
    expect(html).toMatch(
      /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+">/,
    );
    expect(html.match(/'sha256-[^']+'/g)).toEqual([hashSource('ab'[at]!)]);
  }
  expect(sitePolicy(pages).match(/'sha256-/g)).toHaveLength(2);
});

test('a page allows the style that a step put into it', () => {
  const styled = { ...page('<style>p{}</style>'), inlineStyles: ['p{}'] };
  const { html, hashes } = withPolicy(styled, known, '/_astro/');
  expect(html).toContain(`style-src 'self' ${hashSource('p{}')};`);
  expect(sitePolicy([{ path: 'en/index.html', hashes }])).toContain(
    `style-src 'self' ${hashSource('p{}')};`,
  );
});

test.each([
  ['a style attribute', '<p style="color:red">x</p>', /en\/index\.html[^]*<p style="color:red">/],
  ['a style that no step put there', '<style>p{}</style>', /en\/index\.html[^]*<style>/],
  ['a script that the source did not put there', '<script>c</script>', /index\.html[^]*<script>c/],
])('%s stops the build and is named with its page', (_, body, message) => {
  expect(() => secured(body)).toThrow(message);
});

test('a policy longer than hosts accept stops the build', () => {
  const many = secured(Array.from({ length: 40 }, (_, i) => `<script>${i}</script>`).join(''));
  expect(() => sitePolicy([many])).toThrow(/more than the 1950 that hosts accept/);
  const shared = { ...many, hashes: { ...many.hashes, scripts: many.hashes.scripts.slice(1) } };
  const pages = ['a', 'b', 'c', 'd'].map((name) => ({ ...shared, path: `${name}/index.html` }));
  expect(() => sitePolicy([many, ...pages])).toThrow(
    /fewest pages have:\n {2}script of en\/index\.html\n {2}script of en\/index\.html, a\/index\.html, b\/index\.html and 2 more\n/,
  );
});

test('a page without the usual start stops the build', () => {
  expect(() => withPolicy(builtPage('index.html', '<p>x</p>'), known, '/_astro/')).toThrow(
    /index\.html: a page starts with <meta charset/,
  );
});
