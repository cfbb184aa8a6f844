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
])('%j is refused with what to write', (environment, message) => {
  expect(() => siteAddress(environment)).toThrow(message);
  expect(() => siteAddress(environment)).toThrow('such as /guide/');
});
