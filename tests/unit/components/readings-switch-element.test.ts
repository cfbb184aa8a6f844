import { beforeAll, expect, test, vi } from 'vitest';
import { showHtml, useBrowserWindow } from './browser-window.ts';

useBrowserWindow();
beforeAll(async () => {
  document.documentElement.dataset['readings'] = '番号《ばんごう》';
  showHtml('<p class="readings-switch"><input type="checkbox" /></p><p data-said></p>');
  await vi.importActual('../../../src/components/readings/readings-switch.ts');
});

test('what a script writes gets its readings', async () => {
  const place = document.querySelector('[data-said]')!;
  place.textContent = '番号：1,500円';
  await vi.waitFor(() => expect(place.querySelector('rt')).not.toBeNull());
  expect(place.innerHTML).toBe(
    '<span><ruby>番号<rt>ばんごう</rt></ruby>：1,500<ruby>円<rt>えん</rt></ruby></span>',
  );
});
