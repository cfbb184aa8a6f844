import { inject, expect, test, describe, beforeAll, afterAll } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../../src/integrations/sheets/browser.ts';
import { waitForScripts } from '../browser/scripts-loaded.ts';

const site = inject('guideAddress');
let browser: Browser;
beforeAll(async () => {
  // No WebAssembly, as in the Lockdown Mode of an iPhone and in Tor Browser at “safer”.
  browser = await launch(inject('browserPath'), { flags: ['--js-flags=--jitless'] });
});
afterAll(() => browser.close());

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  waitForScripts(context);
  const page = await context.newPage();
  await page.goto(site + path);
  expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
  return page;
}

describe.each([
  { language: 'ja', asked: 'くれかを とめたい', page: 'do/stop-card/' },
  { language: 'en', asked: 'stop my credit card', page: 'do/stop-card/' },
])('without WebAssembly, in $language', ({ language, asked, page: wanted }) => {
  test.each(['dialog', 'page'])(
    'titles are searched, and the reason is told, in the %s',
    async (where) => {
      const page = await open(
        where === 'page' ? `/${language}/search/` : `/${language}/do/police/`,
      );
      if (where === 'dialog') await page.click('a[data-opens-search]');
      const panel = page.locator(where === 'page' ? 'main search-panel' : 'dialog search-panel');
      await panel.locator('input').fill(asked);
      await panel.locator('[role="row"]').first().waitFor();
      expect(await panel.locator(`a[href="/${language}/${wanted}"]`).count()).toBeGreaterThan(0);
      const notes = panel.locator('.search-panel__notes');
      await expect.poll(() => notes.innerText()).toContain('WebAssembly');
      await notes.locator('a').click();
      await page.waitForURL(`**/${language}/search/#site-index`);
      await page.context().close();
    },
  );
});
