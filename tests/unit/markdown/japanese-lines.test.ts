import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { remarkJapaneseLines } from '../../../src/integrations/markdown/japanese-lines.ts';

/** The text of a paragraph on a page, after the step. */
function joined(path: string, value: string): string {
  const text = { type: 'text' as const, value };
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [text] }] };
  remarkJapaneseLines()(tree, new VFile({ path }));
  return text.value;
}

test('the lines of a Japanese paragraph are joined without a space', () => {
  const path = 'content/docs/ja/do/stop-card.mdx';
  expect(joined(path, '止めます。\n戻せます。')).toBe('止めます。戻せます。');
  expect(joined(path, 'Amazon\nアプリ、\n')).toBe('Amazonアプリ、');
  expect(joined(path, ' 一度に。 ')).toBe('一度に。');
  expect(joined(path, 'オフライン スキャン')).toBe('オフライン スキャン');
  expect(joined(path, 'See the\npage.')).toBe('See the\npage.');
});

test('an English paragraph keeps its spaces, beside a Japanese word too', () => {
  const path = 'content/docs/en/do/stop-card.mdx';
  expect(joined(path, 'Look for\n一時停止\n(pause).')).toBe('Look for\n一時停止\n(pause).');
});

test('a link that follows an emphasised sentence follows it without a space', () => {
  const text = (value: string) => ({ type: 'text' as const, value });
  const between = text(' ');
  const link = { type: 'link' as const, url: '#', children: [text('次へ')] };
  const strong = { type: 'strong' as const, children: [text('止めます。')] };
  const after = text(' ');
  const tree: Root = {
    type: 'root',
    children: [{ type: 'paragraph', children: [strong, between, link, after, link] }],
  };
  remarkJapaneseLines()(tree, new VFile({ path: 'content/docs/ja/find.mdx' }));
  expect([between.value, after.value]).toEqual(['', ' ']);
});
