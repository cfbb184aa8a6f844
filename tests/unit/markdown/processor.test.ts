import { beforeAll, expect, test } from 'vitest';
import config from '../../../astro.config.mjs';

const processor = config.markdown!.processor!;
let render: (markdown: string) => Promise<string>;

beforeAll(async () => {
  const renderer = await processor.createRenderer({});
  render = async (markdown) => (await renderer.render(markdown)).code.trim();
});

test.each([
  ['**「強調」**です', '<strong>「強調」</strong>です'],
  ['**注意。**次に', '<strong>注意。</strong>次に'],
  ['**カード**を止める', '<strong>カード</strong>を'],
  ['まず**（急いで）**電話', 'まず<strong>（急いで）</strong>電話'],
  ['これは**『大切』**な話', '<strong>『大切』</strong>な話'],
  ['**止める！**そして', '<strong>止める！</strong>そして'],
  ['**なぜ？**理由は', '<strong>なぜ？</strong>理由は'],
  ['本文**、**続き', '本文<strong>、</strong>続き'],
  ['**Amazon（アマゾン）**に', '<strong>Amazon（アマゾン）</strong>に'],
  ['**【重要】**必ず', '<strong>【重要】</strong>必ず'],
  ['*「弱い」*強調', '<em>「弱い」</em>強調'],
])('%s is emphasised', async (markdown, html) => {
  expect(await render(markdown)).toContain(html);
  expect(await render(markdown)).not.toContain('*');
});

test('headings take their ids and lose the marker', async () => {
  expect(await render('## カードを止める [#stop-card]')).toBe(
    '<h2 id="stop-card">カードを止める</h2>',
  );
});

test('a table is a table; GitHub’s other extensions are text', async () => {
  expect(await render('| a | b |\n| - | - |\n| 1 | 2 |')).toContain('<td>2</td>');
  expect(await render('www.example.com ~~x~~')).toBe('<p>www.example.com ~~x~~</p>');
});
