import { expect, test } from 'vitest';
import SheetList from '../../../src/components/sheet/SheetList.astro';
import { render, textOf } from './render.ts';

const items = [{ ja: '書いてください。', en: 'Please write.' }];
const list = (marker: string, language: string) => render(SheetList, { items, marker, language });

test('a line to hold up is in Japanese for the clerk, with its meaning for the reader', async () => {
  const html = await list('show', 'en');
  expect(textOf(html.querySelector('li [lang="ja"]'))).toBe('書いてください。');
  expect(textOf(html.querySelector('li small'))).toBe('Please write.');
  expect(textOf((await list('show', 'ja')).querySelector('li'))).toBe('書いてください。');
});

test('any other line is in the reader’s language alone', async () => {
  expect(textOf((await list('box', 'en')).querySelector('li'))).toBe('Please write.');
});
