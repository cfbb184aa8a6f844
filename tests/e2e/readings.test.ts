import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allLanguages } from '../../src/lib/language-facts.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();
const languages = allLanguages.filter(({ readings }) => readings).map(({ tag }) => tag);

const box = (page: Page) => page.locator('.readings-switch input');
/** Whether the first reading of the page's text is shown. */
const isShown = (page: Page) => page.locator('main rt').first().isVisible();
const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith('readings')));

describe.each(languages)('readings of %s', (language) => {
  test.each([true, false])('can be hidden and shown again (with scripts: %s)', async (scripts) => {
    const reader = await newReader({ scripts });
    const { page } = reader;
    await reader.open(`/${language}/act-now/`);
    expect(await isShown(page)).toBe(true);
    await box(page).check();
    expect(await isShown(page)).toBe(false);
    await box(page).uncheck();
    expect(await isShown(page)).toBe(true);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });

  test('that they are hidden is remembered; that they are shown keeps nothing', async () => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open(`/${language}/act-now/`);
    expect(await kept(page)).toEqual([]);
    await box(page).check();
    await reader.open(`/${language}/contacts/`);
    await expect.poll(() => isShown(page)).toBe(false);
    await box(page).uncheck();
    expect(await kept(page)).toEqual([]);
    await reader.leave();
  });

  test('with storage forbidden they can still be hidden', async () => {
    const reader = await newReader({ storageForbidden: true });
    await reader.open(`/${language}/act-now/`);
    await box(reader.page).check();
    expect(await isShown(reader.page)).toBe(false);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });

  test('are not copied with the words', async () => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open(`/${language}/act-now/`);
    const [selected, base] = await page.evaluate(() => {
      const paragraph = document.querySelector('main p:has(ruby)')!;
      getSelection()!.selectAllChildren(paragraph);
      const copy = paragraph.cloneNode(true) as Element;
      for (const reading of copy.querySelectorAll('rt')) reading.remove();
      return [getSelection()!.toString(), copy.textContent];
    });
    const plain = (text: string) => text.replace(/\s/g, '');
    expect(plain(selected)).toBe(plain(base));
    await reader.leave();
  });

  test('search answers with pages of the language where it has them, readings over their titles', async () => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open(`/${language}/do/stop-card/`);
    const title = await page.evaluate(() => {
      const heading = document.querySelector('h1')!.cloneNode(true) as Element;
      for (const reading of heading.querySelectorAll('rt')) reading.remove();
      return heading.textContent.trim();
    });
    await page.locator('[data-opens-search]').click();
    await page.locator('dialog input[type=search]').fill(title);
    const own = page.locator(`dialog .search-result__link[href^="/${language}/do/stop-card/"]`);
    await own.waitFor();
    await own.locator('.search-result__title rt').first().waitFor();
    const shown = await page
      .locator('dialog .search-panel__results')
      .evaluate((results) => [
        results.textContent,
        ...[...results.querySelectorAll('[aria-label]')].map((one) =>
          one.getAttribute('aria-label'),
        ),
      ]);
    expect(shown.join()).not.toContain('《');
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });
});
