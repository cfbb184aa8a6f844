import { expect, test } from 'vitest';
import { siteAddress } from '../../../src/integrations/site-address.ts';

test.each([
  [{}, { base: '/' }],
  [{ BASE_PATH: 'guide' }, { base: '/guide/' }],
  [{ SITE_URL: '' }, { base: '/' }],
  [{ SITE_URL: 'https://example.org' }, { site: 'https://example.org', base: '/' }],
  [{ SITE_URL: 'https://example.org/a/b' }, { site: 'https://example.org', base: '/a/b/' }],
  [
    { SITE_URL: 'http://example.org:8080/', BASE_PATH: '//guide//' },
    { site: 'http://example.org:8080', base: '/guide/' },
  ],
  [
    { SITE_URL: 'https://example.org/a', BASE_PATH: '' },
    { site: 'https://example.org', base: '/' },
  ],
])('%j publishes at %j', (environment, address) => {
  expect(siteAddress(environment)).toEqual(address);
});

test.each(['example.org', 'ftp://example.org', '/guide/'])(
  'SITE_URL of "%s" is refused',
  (address) => {
    expect(() => siteAddress({ SITE_URL: address })).toThrow('it must be a full address');
  },
);

test.each([
  [{ SITE_URL: 'https://example.org/ガイド' }, 'SITE_URL has the path "/ガイド"'],
  [{ SITE_URL: 'https://example.org/%E3%82%AC' }, 'SITE_URL has the path "/ガ"'],
  [{ SITE_URL: 'https://example.org/a%20b/' }, 'SITE_URL has the path "/a b/"'],
  [{ BASE_PATH: '/ガイド/' }, 'BASE_PATH has the path "/ガイド/"'],
  [{ BASE_PATH: '/[guide]/' }, 'BASE_PATH has the path "/[guide]/"'],
  [{ BASE_PATH: '/%/' }, 'BASE_PATH has the path "/%/"'],
  [{ BASE_PATH: '../x' }, 'BASE_PATH has the path "../x": leave out "." and ".."'],
  [{ BASE_PATH: '/a/../b' }, 'BASE_PATH has the path "/a/../b"'],
  [{ BASE_PATH: './guide' }, 'BASE_PATH has the path "./guide"'],
  [{ BASE_PATH: '..' }, 'BASE_PATH has the path ".."'],
  [{ SITE_URL: 'https://example.org', BASE_PATH: '/a/..' }, 'BASE_PATH has the path "/a/.."'],
  [{ SITE_URL: 'https://example.org/a/../guide' }, 'SITE_URL has the path "/a/../guide"'],
])('%j is refused with what to write', (environment, message) => {
  expect(() => siteAddress(environment)).toThrow(message);
  expect(() => siteAddress(environment)).toThrow('such as /guide/');
});

test.each([
  [
    'https://example.org/index.html',
    'names a page: give the folder of the site, such as https://example.org/',
  ],
  ['https://example.org/guide/index.htm', 'such as https://example.org/guide/'],
  ['https://example.org/?a=1', 'leave out'],
  ['https://example.org/#top', 'leave out'],
  ['https://someone@example.org/', 'leave out'],
])('SITE_URL of "%s" is refused with what to write', (address, message) => {
  expect(() => siteAddress({ SITE_URL: address })).toThrow(`SITE_URL is "${address}"`);
  expect(() => siteAddress({ SITE_URL: address })).toThrow(message);
});

test('folders may have dots in their names', () => {
  for (const path of ['/v1.2/', '/a..b/', '/.well/'])
    expect(siteAddress({ SITE_URL: `https://example.org${path}` }).base).toBe(path);
});
