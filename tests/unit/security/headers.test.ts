import { expect, test } from 'vitest';
import {
  cachedFolders,
  headersFile,
  nginxCacheMap,
  nginxSnippet,
  siteHeaders,
} from '../../../src/integrations/security/headers.ts';

const headers = siteHeaders("default-src 'none'");

test('every header stands in the file for hosts and in the one for nginx', () => {
  const file = headersFile(headers, '/guide/');
  const snippet = nginxSnippet(headers);
  expect(file.split('\n')[0]).toBe('/guide/*');
  for (const [name, value] of headers) {
    expect(file).toContain(`  ${name}: ${value}\n`);
    expect(snippet).toContain(`add_header ${name} "${value}" always;`);
  }
});

test('speaks for no other host of the domain', () => {
  expect(Object.fromEntries(headers)['Strict-Transport-Security']).toBe('max-age=63072000');
});

test('only what changes its name with its content is kept without asking', () => {
  const control = 'public, max-age=31536000, immutable';
  for (const path of cachedFolders) {
    expect(headersFile(headers, '/guide/')).toContain(
      `/guide/${path}*\n  Cache-Control: ${control}`,
    );
    expect(nginxCacheMap('/guide/')).toContain(`~^(?:200|206|304):/guide/${path} "${control}";`);
  }
  expect(nginxCacheMap('/')).toContain('default "no-cache";');
});

test('a quotation mark in a header does not end it in nginx', () => {
  expect(nginxSnippet([['X-Test', 'a "b"']])).toContain('add_header X-Test "a \\"b\\"" always;');
});
