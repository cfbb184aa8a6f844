import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { rehypeLanguageRuns } from '../../../src/integrations/markdown/language-runs.ts';

function check(path: string, value: string): Root {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] },
    ],
  };
  rehypeLanguageRuns()(tree, new VFile({ path }));
  return tree;
}

test.each(['/x/content/docs/en/do/police.mdx', 'C:\\x\\content\\docs\\en\\index.mdx'])(
  'Japanese words of the English page %s are marked',
  (path) => {
    const [paragraph] = check(path, 'ask for a 被害届 or 相談.').children;
    const japanese = (value: string) => ({
      type: 'element',
      tagName: 'span',
      properties: { lang: 'ja' },
      children: [{ type: 'text', value }],
    });
    expect(paragraph).toMatchObject({
      children: [
        { type: 'text', value: 'ask for a ' },
        japanese('被害届'),
        { type: 'text', value: ' or ' },
        japanese('相談'),
        { type: 'text', value: '.' },
      ],
    });
  },
);

test.each([
  ['/x/content/docs/ja/do/police.mdx', '被害届'],
  ['/x/content/docs/en/do/police.mdx', 'a report'],
])('the text of %s "%s" stays whole', (path, value) => {
  expect(check(path, value).children).toMatchObject([{ children: [{ type: 'text', value }] }]);
});
