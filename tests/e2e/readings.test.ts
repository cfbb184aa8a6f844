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

/** When most desks in Japan are closed, and open on another day, which is named. */
function sundayBeforeDawn(): string {
  const moment = new Date();
  moment.setUTCHours(18, 0, 0, 0);
  moment.setUTCDate(moment.getUTCDate() + 6 - moment.getUTCDay());
  return moment.toISOString();
}

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

  test('words that scripts write are right before readings are drawn, and are said without them', async () => {
    const reader = await newReader();
    const { page } = reader;
    let draw!: () => void;
    const allowed = new Promise<void>((resolve) => (draw = resolve));
    await page.route('**/draw-readings*', async (route) => {
      await allowed;
      await route.continue();
    });
    await reader.open(`/${language}/act-now/`);
    await page.locator('.checklist__item input').first().check();
    const status = page.locator('check-list [role="status"]').first();
    await expect.poll(() => status.textContent()).not.toBe('');
    const said = await status.textContent();
    const kept = page.locator('kept-notice [data-consent="not-asked"] p').first();
    const alone = await kept.evaluate((words) => {
      const copy = words.cloneNode(true) as Element;
      for (const reading of copy.querySelectorAll('rt')) reading.remove();
      return copy.textContent;
    });
    expect(said).toContain(alone);
    const progress = page.locator('.checklist__progress').first();
    const written = await progress.textContent();
    expect(said!.startsWith(written!)).toBe(true);
    expect(await page.locator('body').innerHTML()).not.toContain('《');
    draw();
    await progress.locator('rt').first().waitFor();
    expect(await status.textContent()).toBe(said);
    expect(reader.problems).toEqual([]);
    await page.unroute('**/draw-readings*');
    await reader.leave();
  });

  test('what the clock tells of a desk has its readings', async () => {
    const reader = await newReader({ clock: sundayBeforeDawn() });
    await reader.open(`/${language}/contacts/`);
    const lines = reader.page.locator('.channel__open[data-open="closed"]');
    await expect.poll(() => lines.locator('rt').count()).toBeGreaterThan(0);
    const bare = await lines.evaluateAll((all) =>
      all.map((line) => {
        const copy = line.cloneNode(true) as Element;
        for (const read of copy.querySelectorAll('ruby')) read.remove();
        return copy.textContent;
      }),
    );
    expect(bare.join()).not.toMatch(/\p{Script=Han}/u);
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
