import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidates, route } from '../../../src/components/offline/worker/route.ts';

const origin = 'https://example.org';
const entries = new Set([
  '',
  'ja/',
  'ja/act-now/',
  '404.html',
  '_astro/a.css',
  'pagefind/pagefind.js',
]);
const siteAt = (base: string) => ({
  base,
  neverCached: ['ja/situations/at-home/', 'ja/ledger/'],
  moved: { 'ja/now/': 'ja/act-now/' },
  has: (path: string) => entries.has(path),
});
const ask = (address: string, more = {}, base = '/') =>
  route(
    {
      method: 'GET',
      url: new URL(address, origin).href,
      mode: 'navigate',
      partial: false,
      ...more,
    },
    siteAt(base),
    origin,
  );

describe.each(['/', '/guide/'])('a site at %s', (base) => {
  test.each([
    ['ja/act-now/', 'ja/act-now/'],
    ['ja/act-now', 'ja/act-now/'],
    ['ja/act-now/index.html', 'ja/act-now/'],
    ['ja/act-now/?utm=1#now', 'ja/act-now/'],
    ['ja/%61ct-now/', 'ja/act-now/'],
    ['', ''],
    ['index.html', ''],
  ])('"%s" is the page "%s"', (asked, path) => {
    expect(ask(base + asked, {}, base)).toEqual({ kind: 'page', path });
  });

  test('a file is a file, whatever its query', () => {
    const file = { kind: 'file', path: 'pagefind/pagefind.js' };
    expect(ask(`${base}pagefind/pagefind.js?ts=1`, { mode: 'cors' }, base)).toEqual(file);
  });

  test('an unknown page has no copy, and does not exist', () => {
    const unknown = { kind: 'page', path: null, exists: false };
    expect(ask(`${base}ja/nothing/`, {}, base)).toEqual(unknown);
    expect(ask(`${base}%E0%A4%A`, {}, base)).toEqual(unknown);
  });

  test('an address of old is that of a page that moved', () => {
    const moved = { kind: 'moved', path: 'ja/act-now/' };
    expect(ask(`${base}ja/now/?a=1#b`, {}, base)).toEqual(moved);
    expect(ask(`${base}ja/now`, {}, base)).toEqual(moved);
    expect(ask(`${base}constructor`, {}, base)).toMatchObject({ kind: 'page', exists: false });
  });

  test('a page that is never kept has no copy, and exists', () => {
    const known = { kind: 'page', path: null, exists: true };
    expect(ask(`${base}ja/situations/at-home/`, {}, base)).toEqual(known);
    expect(ask(`${base}ja/situations/at-home`, {}, base)).toEqual(known);
    // A folder of such pages is named alone.
    expect(ask(`${base}ja/ledger`, {}, base)).toEqual(known);
    expect(ask(`${base}ja/ledger/contacts/bank/lost/`, {}, base)).toEqual(known);
  });
});

test.each([
  ['a form is sent', '/ja/', { method: 'POST' }],
  ['another site is asked', 'https://other.example/ja/', {}],
  ['a part of a file is asked for', '/_astro/a.css', { partial: true }],
  ['a script asks for what is no file of the site', '/api', { mode: 'cors' }],
  ['a download is opened', '/downloads/torimodosu.zip', {}],
  ['a sheet is opened', '/sheets/a.pdf', {}],
])('the browser does it alone when %s', (_, address, more) => {
  expect(ask(address, more)).toEqual({ kind: 'pass' });
});

test('what lies beside the base path is left alone', () => {
  expect(ask('/other/', {}, '/guide/')).toEqual({ kind: 'pass' });
  expect(ask('/guidelines', {}, '/guide/')).toEqual({ kind: 'pass' });
});

test('no address makes it fail', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.boolean(), (path, navigates) => {
      const mode = navigates ? 'navigate' : 'cors';
      expect(['pass', 'page', 'file']).toContain(ask(`${origin}/${path}`, { mode }).kind);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (path) => {
      expect(candidates(path)[0]).toBe(path);
    }),
  );
});
