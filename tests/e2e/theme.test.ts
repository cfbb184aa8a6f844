import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { eachKindOnce } from './kinds.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));
const newReaderOfSite = browserForTests();

/** Whether the page is painted light or dark: from the luminance behind its text. */
async function painted(page: Page): Promise<'light' | 'dark'> {
  const screenshot = await page.locator('html').evaluate((root) => {
    const behind = [document.body, root].map(
      (element) => getComputedStyle(element).backgroundColor,
    );
    return behind.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? 'none';
  });
  const [red, green, blue] = screenshot.match(/[\d.]+/g)!.map(Number);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! > 128 ? 'light' : 'dark';
}

const chooser = (page: Page) => page.locator('theme-select select');

describe.each(['light', 'dark'] as const)('on a device that prefers %s', (device) => {
  const opposite = device === 'light' ? 'dark' : 'light';

  test.each([true, false])('pages follow it (with scripts: %s)', async (scripts) => {
    const reader = await newReader({ device, scripts });
    for (const path of ['/', '/404.html', '/ja/', '/en/contacts/']) {
      await reader.open(path);
      expect(await painted(reader.page), path).toBe(device);
    }
    await reader.leave();
  });

  test('the reader’s choice holds on the next page, and can be given back', async () => {
    const reader = await newReader({ device });
    await reader.open('/en/');
    await chooser(reader.page).selectOption(opposite);
    expect(await painted(reader.page)).toBe(opposite);
    await reader.open('/ja/contacts/');
    expect(await painted(reader.page)).toBe(opposite);
    expect(await chooser(reader.page).inputValue()).toBe(opposite);
    await reader.open('/en/ledger/');
    expect(await painted(reader.page)).toBe(opposite);
    await reader.open('/ja/contacts/');
    await chooser(reader.page).selectOption('auto');
    expect(await painted(reader.page)).toBe(device);
    await reader.open('/ja/');
    expect(await painted(reader.page)).toBe(device);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });

  test('with storage forbidden the choice still changes the page', async () => {
    const reader = await newReader({ device, storageForbidden: true });
    await reader.open('/en/act-now/');
    expect(await painted(reader.page)).toBe(device);
    await chooser(reader.page).selectOption(opposite);
    expect(await painted(reader.page)).toBe(opposite);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });
});

test('a stored value that is no choice counts as none', async () => {
  const reader = await newReader({ device: 'dark' });
  await reader.context.addInitScript(() => localStorage.setItem('torimodosu-theme', '{"a":1}'));
  await reader.open('/ja/');
  expect(await painted(reader.page)).toBe('dark');
  expect(await chooser(reader.page).inputValue()).toBe('auto');
  await reader.leave();
});

test('with storage forbidden no page of any kind has an error', async () => {
  const reader = await newReaderOfSite({ storageForbidden: true });
  for (const path of eachKindOnce(inject('siteFolder'))) await reader.open(path);
  expect(await reader.page.evaluate(() => Reflect.has(window, 'localStorage'))).toBe(true);
  await expect(reader.page.evaluate(() => localStorage.length)).rejects.toThrow('denied');
  expect(reader.problems).toEqual([]);
  await reader.leave();
}, 60_000);
