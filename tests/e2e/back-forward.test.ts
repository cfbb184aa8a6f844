import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { wholeBrowserPath } from '../browser/find.ts';
import { launch } from '../browser/launch.ts';
import { waitForScripts } from '../browser/scripts-loaded.ts';

const site = inject('guideAddress');
let browser: Browser;
beforeAll(async () => {
  browser = await launch(wholeBrowserPath(), { backForwardCache: true });
});
afterAll(() => browser.close());

/** Whether the page woke up as it was left, rather than being loaded again. */
const wokeUp = (page: Page) =>
  page.evaluate(() => 'persisted' in window && window.persisted === true);

test('a page that wakes up from the back-forward cache shows what another page kept meanwhile', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  waitForScripts(context);
  await context.addInitScript(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
  );
  const page = await context.newPage();
  const other = await context.newPage();

  await page.goto(`${site}/en/act-now/`);
  await page.locator('.checklist__line input').nth(0).check();
  await page.goto(`${site}/en/audit/`);
  await page.locator('self-audit[data-view="start"]').waitFor();
  await page.goto(`${site}/en/about/privacy/`);

  await other.goto(`${site}/en/act-now/`);
  await other.locator('.checklist__line input').nth(1).check();
  await other.goto(`${site}/en/audit/`);
  await other.locator('[data-start="quick"]').first().click();
  await other.locator('fieldset[data-current] input').first().check();

  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => wokeUp(page)).toBe(true);
  await page.getByText('1 answered so far').waitFor();
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => wokeUp(page)).toBe(true);
  await expect
    .poll(() => page.locator('.checklist__progress').first().innerText())
    .toContain('2 of 4');
  await context.close();
});
