import { expect, test } from 'vitest';
import ScreenPath from '../../../src/components/screen-path/ScreenPath.astro';
import { render, textOf } from './render.ts';

const labels = { path: ['メニュー', 'サポート'], meanings: ['menu', 'support'] };

test('readers of English get the meaning of every label after the labels', async () => {
  const html = await render(ScreenPath, { ...labels, language: 'en' });
  expect(textOf(html)).toBe('メニュー › サポート (menu › support)');
  expect(textOf(html.querySelector('[lang="ja"]'))).toBe('メニュー › サポート');
});

test('readers of Japanese get the labels alone', async () => {
  expect(textOf(await render(ScreenPath, { ...labels, language: 'ja' }))).toBe(
    'メニュー › サポート',
  );
});
