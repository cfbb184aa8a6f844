import { afterEach, expect, test, vi } from 'vitest';
import { basePath, contactAnchor, pageAddress } from '../../../src/lib/links.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a page’s address ends with a slash, before its anchor', () => {
  expect(pageAddress('ja')).toBe('/ja/');
  expect(pageAddress('en', 'do/police')).toBe('/en/do/police/');
  expect(pageAddress('en', 'contacts', 'contact-smcc')).toBe('/en/contacts/#contact-smcc');
});

test.each(['/guide', '/guide/'])('addresses stand below the base path %s', (base) => {
  vi.stubEnv('BASE_URL', base);
  expect(basePath()).toBe('/guide/');
  expect(pageAddress('ja', 'act-now')).toBe('/guide/ja/act-now/');
});

test('a channel’s anchor begins with its card’s', () => {
  expect(contactAnchor('smcc')).toBe('contact-smcc');
  expect(contactAnchor('smcc', 'web-stop')).toBe('contact-smcc-web-stop');
});
