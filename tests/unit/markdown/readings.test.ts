import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { rehypeReadings } from '../../../src/integrations/markdown/readings.ts';

test('the reading over a word is hidden from the search index, the word is not', () => {
  const tag = (name: string, ...children: unknown[]) => ({
    type: 'mdxJsxTextElement',
    name,
    attributes: [] as unknown[],
    children,
  });
  const reading = tag('rt', { type: 'text', value: 'ひがいとどけ' });
  const word = tag('ruby', { type: 'text', value: '被害届' }, reading);
  rehypeReadings()({ type: 'root', children: [word] } as unknown as Root);
  expect(reading.attributes).toEqual([
    { type: 'mdxJsxAttribute', name: 'data-pagefind-ignore', value: '' },
  ]);
  expect(word.attributes).toEqual([]);
});
