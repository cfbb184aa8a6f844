import { createRequire } from 'node:module';
import rehypeRaw from 'rehype-raw';
import { expect, test, vi } from 'vitest';
import { remarkWithoutRawHtml } from '../../../src/integrations/markdown/without-raw-html.ts';

test('the second parsing of pages is switched off', () => {
  const use = vi.fn();
  remarkWithoutRawHtml.call({ use });
  expect(use).toHaveBeenCalledExactlyOnceWith(rehypeRaw, false);
});

test('what is switched off is what Astro switches on', () => {
  const ours = createRequire(import.meta.url);
  const astros = createRequire(ours.resolve('@astrojs/markdown-remark'));
  expect(ours.resolve('rehype-raw')).toBe(astros.resolve('rehype-raw'));
});
