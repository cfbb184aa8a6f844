import type { Page } from 'playwright-core';

/** What the pages of a case load when there is something to do. */
const loadedLater = /\/_astro\/(?:views|log-view|paste-view)\b/;

/** Has the server fail to give the scripts that are loaded later, until what is returned is called. */
export async function loseScripts(page: Page): Promise<() => Promise<void>> {
  await page.route(loadedLater, (route) => route.fulfill({ status: 503 }));
  return () => page.unroute(loadedLater);
}
