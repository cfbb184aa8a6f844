import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offlineReaders, type OfflineReader } from './offline-reader.ts';

const newReader = offlineReaders();
let reader: OfflineReader;

beforeAll(async () => {
  reader = await newReader({ choice: 'everything' });
  await reader.open('/ja/');
  await reader.kept('everything');
  await reader.server.stop();
});
afterAll(async () => {
  await reader.server.start();
  await reader.leave();
});

/** Opens a page, and stops the server while the reader is on it. */
async function openThenStop(path: string): Promise<void> {
  await reader.server.start();
  await reader.open(path);
  await reader.page.waitForLoadState('load');
  await reader.server.stop();
}

describe.each([
  { language: 'ja', query: '警察', found: /警察/ },
  { language: 'en', query: 'police', found: /police/i },
])('the server stops in the middle ($language)', ({ language, query, found }) => {
  test('reading goes on, from page to page and back', async () => {
    await openThenStop(`/${language}/do/police/`);
    const { page } = reader;
    const title = await page.title();
    await page.locator('header a[href$="/contacts/"]').first().click();
    await page.waitForURL(`**/${language}/contacts/`);
    expect(await page.locator('.copy-line').count()).toBe(1);
    await page.goBack();
    expect(await page.title()).toBe(title);
  });

  test('ticks are made, and are there after a reload', async () => {
    await openThenStop(`/${language}/act-now/`);
    const { page } = reader;
    const box = page.locator('check-list input[type="checkbox"]:visible').first();
    await box.check();
    const ticked = page.locator('check-list input[type="checkbox"]:checked');
    expect(await ticked.count()).toBe(1);
    await page.reload();
    await page.waitForFunction(
      () => document.querySelectorAll('check-list input[type="checkbox"]:checked').length === 1,
    );
    await ticked.first().uncheck();
  });

  test('a sheet prints with its styles, and with the age of the copy', async () => {
    await openThenStop(`/${language}/print/`);
    const { page } = reader;
    await page.locator(`main a[href="/${language}/print/log/"]`).first().click();
    await page.waitForURL('**/print/log/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.copy-line').isVisible()).toBe(true);
    expect(
      await page.evaluate(() => [...document.styleSheets].every(({ cssRules }) => cssRules.length)),
    ).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: null });
  });

  test('the check of one’s defences takes answers', async () => {
    await openThenStop(`/${language}/`);
    await reader.open(`/${language}/audit/`);
    const answer = reader.page.locator('self-audit input[type="radio"]:visible').first();
    await answer.check();
    expect(await answer.isChecked()).toBe(true);
  });

  test('the packet takes what is written into it', async () => {
    await openThenStop(`/${language}/print/`);
    await reader.open(`/${language}/print/packet/`);
    expect(await reader.page.locator('h1').first().innerText()).not.toBe('');
    const field = reader.page.locator('packet-composer :is(input, textarea):visible').first();
    await field.waitFor();
  });

  test('a contact card gives its number', async () => {
    await openThenStop(`/${language}/`);
    await reader.open(`/${language}/contacts/`);
    const card = reader.page.locator('contact-card:has(a[href^="tel:"])').first();
    expect(await card.locator('a[href^="tel:"]').first().getAttribute('href')).toMatch(
      /^tel:[+\d#]+$/,
    );
  });

  test('search answers, on its page and in the dialog of another', async () => {
    await openThenStop(`/${language}/search/`);
    const { page } = reader;
    await page.locator('main input[type="search"]').first().fill(query);
    await page.locator('main input[type="search"]').first().press('Enter');
    await page.locator('main a').filter({ hasText: found }).first().waitFor({ timeout: 20_000 });
    await reader.open(`/${language}/about/report/`);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input[type="search"]').fill(query);
    await page
      .locator('dialog[open] a')
      .filter({ hasText: found })
      .first()
      .waitFor({ timeout: 20_000 });
  });

  test('nothing failed on the way', () => {
    expect(reader.errors).toEqual([]);
  });
});
