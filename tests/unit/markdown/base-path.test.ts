import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { remarkBasePath } from '../../../src/integrations/markdown/base-path.ts';

/** Where a link, and a link defined elsewhere in the page, lead after the plugin has seen them. */
function publishedAt(base: string, url: string): string[] {
  const link = { type: 'link' as const, url, children: [] };
  const definition = { type: 'definition' as const, identifier: 'a', url };
  const tree: Root = {
    type: 'root',
    children: [{ type: 'paragraph', children: [link] }, definition],
  };
  remarkBasePath(base)()(tree);
  return [link.url, definition.url];
}

test('links from the root lead below the base path', () => {
  expect(publishedAt('/guide/', '/ja/do/police/')).toEqual([
    '/guide/ja/do/police/',
    '/guide/ja/do/police/',
  ]);
});

test.each(['#anchor', 'https://example.org/ja/', '//example.org/', 'relative/'])(
  '%s stays as it is',
  (url) => {
    expect(publishedAt('/guide/', url)).toEqual([url, url]);
  },
);

test('a site at the root of its host keeps its links', () => {
  expect(publishedAt('/', '/ja/do/police/')).toEqual(['/ja/do/police/', '/ja/do/police/']);
});
