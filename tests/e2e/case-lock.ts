import type { Page } from 'playwright-core';

/** Seals the case with a passphrase, on the page of its file. */
export async function seal(page: Page, passphrase: string): Promise<void> {
  await page.locator('[name="passphrase"]:visible').fill(passphrase);
  await page.locator('[name="again"]').fill(passphrase);
  await page.locator('[name="again"]').press('Enter');
}

/** Keeps the case of a page on the device, sealed and locked, and comes back to the page. */
export async function lockAway(page: Page, passphrase: string): Promise<void> {
  await page.locator('case-notice [data-do="keep"]').click();
  await page.goto(page.url().replace(/[\w-]+\/$/, 'file/'));
  await seal(page, passphrase);
  await page.locator('case-notice [data-do="lock"]').click();
  await page.locator('case-notice input').waitFor();
  await page.goBack();
  await page.locator('case-notice input').waitFor();
}
