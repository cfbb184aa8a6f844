import { expect, test } from 'vitest';
import { withScriptsAfterPaint } from '../../../src/integrations/page-scripts/after-paint.ts';

const module = (name: string) => `<script type="module" src="/_astro/${name}.js"></script>`;

test('scripts wait in their order, each once, where the first one stood', () => {
  const page = `<head>${module('a')}</head><p>Text</p>${module('b')}${module('a')}`;
  expect(withScriptsAfterPaint(page)).toMatch(
    /^<head><script data-scripts="\/_astro\/a\.js \/_astro\/b\.js">\{.+\}<\/script><\/head><p>Text<\/p>$/,
  );
});

test('the text that brings them is the same for every page: one hash allows it', () => {
  const textOf = (page: string) =>
    /<script[^>]*>(.*)<\/script>/.exec(withScriptsAfterPaint(page))![1];
  expect(textOf(module('a'))).toBe(textOf(module('b') + module('c')));
});

test.each([
  ['a page without scripts', '<p>Text</p><script>inline()</script>'],
  [
    'a page that leads on',
    `<noscript><meta http-equiv="refresh" content="0; url=/en/a/"></noscript>${module('a')}`,
  ],
  ['a page to be left quietly', `<quick-exit></quick-exit>${module('a')}`],
])('%s stays as it is', (_, page) => {
  expect(withScriptsAfterPaint(page)).toBe(page);
});
