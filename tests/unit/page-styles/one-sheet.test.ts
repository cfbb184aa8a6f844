import { expect, test } from 'vitest';
import { builtPage } from '../../../src/integrations/finish/page.ts';
import { withOneSheet } from '../../../src/integrations/page-styles/one-sheet.ts';
import { isUrgent } from '../../../src/integrations/page-styles/urgent-pages.ts';

const link = (name: string, rest = '') =>
  `<link rel="stylesheet" href="/base/_astro/${name}"${rest}>`;
const page = builtPage(
  'index.html',
  `<head>${link('a.css')}${link('b.css', ' media="print"')}${link('a.css')}</head><p>`,
);
const sheet = (isInline: boolean) =>
  withOneSheet(page, '/base/', (names) => names.map((name) => `/*${name}*/`).join(''), isInline);

test('a page links one sheet, which holds all of its sheets once and in their order', () => {
  const { html, added, dropped, inlineStyles } = sheet(false);
  const [[name, css]] = Object.entries(added) as [[string, string]];
  expect(css).toBe('/*a.css*//*b.css*/');
  expect(html).toBe(`<head><link rel="stylesheet" href="/base/${name}"></head><p>`);
  expect(dropped).toEqual(['_astro/a.css', '_astro/b.css']);
  expect(inlineStyles).toEqual([]);
});

test('a page that is to be seen at once carries them, and links nothing', () => {
  const { html, added, inlineStyles } = sheet(true);
  expect(html).toBe('<head><style>/*a.css*//*b.css*/</style></head><p>');
  expect(added).toEqual({});
  expect(inlineStyles).toEqual(['/*a.css*//*b.css*/']);
});

test('sheets of elsewhere, and a page without any, stay as they are', () => {
  const other = builtPage('index.html', '<link rel="stylesheet" href="/base/print.css">');
  expect(withOneSheet(other, '/base/', () => '', true)).toBe(other);
});

test.each(['index.html', 'ja/index.html', 'en/act-now/index.html', 'ja/situations/x/index.html'])(
  '%s is one that a reader in panic may open first',
  (path) => expect(isUrgent(path)).toBe(true),
);

test.each(['404.html', 'ja/do/police/index.html', 'en/print/act-now/index.html'])(
  '%s is none',
  (path) => expect(isUrgent(path)).toBe(false),
);
