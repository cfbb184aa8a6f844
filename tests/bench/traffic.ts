import type { Browser } from 'playwright-core';
import { browserPath } from '../browser/find.ts';
import { launch } from '../../src/integrations/sheets/browser.ts';

/** What went over the wire, headers included, in bytes and requests. */
export interface Traffic {
  bytes: number;
  requests: number;
}

/** Milliseconds without a touch after which a page has loaded what it loads by itself. */
const idleAfter = 3_000;

/** What starts the offline copy; it counts with the fill, apart from what the page itself needs. */
const startsCopy = /\/(?:start-copy|start-worker|erase-copy)\.[\w-]+\.js$|\/sw\.js$/;

let browser: Browser | undefined;

/**
 * Opens an address with nothing cached and counts until the page is first painted, and until it is
 * idle; what starts the offline copy apart.
 */
export async function traffic(
  address: string,
): Promise<{ view: Traffic; idle: Traffic; copy: Traffic }> {
  browser ??= await launch(browserPath());
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const copyRequests = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (startsCopy.test(request.url)) copyRequests.add(requestId);
  });
  const loaded: { at: number; bytes: number; isCopy: boolean }[] = [];
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
    loaded.push({
      at: timestamp,
      bytes: encodedDataLength,
      isCopy: copyRequests.has(requestId),
    }),
  );
  let painted = Infinity;
  await session.send('Page.enable');
  await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
  session.on('Page.lifecycleEvent', ({ name, timestamp }) => {
    if (name === 'firstContentfulPaint') painted = Math.min(painted, timestamp);
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(idleAfter);
  await context.close();
  const sum = (parts: typeof loaded): Traffic => ({
    bytes: parts.reduce((total, { bytes }) => total + bytes, 0),
    requests: parts.length,
  });
  return {
    view: sum(loaded.filter(({ at }) => at <= painted)),
    idle: sum(loaded.filter(({ isCopy }) => !isCopy)),
    copy: sum(loaded.filter(({ isCopy }) => isCopy)),
  };
}

/** Ends the browser; call it after the last count. */
export async function endTraffic(): Promise<void> {
  await browser?.close();
  browser = undefined;
}
