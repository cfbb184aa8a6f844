import type { Browser, Page } from 'playwright-core';
import { median } from './table.ts';

/** Lighthouse's slow 4G, in the units of the DevTools protocol: milliseconds, bytes a second. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (750 * 1_000) / 8,
};
const slowdown = 4;
const times = 5;

/** What is typed in one go: an input method hands over a word, and a phone suggests one. */
const words = { ja: 'カード', en: 'card' };

/**
 * How long search lets a reader wait on slow 4G with the processor slowed four times, in
 * milliseconds from the first letter to the first results, median of five new browser windows.
 * @param address of a site that is served packed
 * @returns `cold`: the word is typed in the moment the dialog opens, and the time is taken from the
 *   opening; `firstLetter`: once the dialog has fetched what it fetches by itself
 */
export async function timesOnSlowLine(
  browser: Browser,
  address: string,
  language: 'ja' | 'en',
): Promise<{ cold: number; firstLetter: number }> {
  const cold: number[] = [];
  const firstLetter: number[] = [];
  for (let time = 0; time < times; time++) {
    cold.push(await wait(browser, `${address}/${language}/`, words[language], false));
    firstLetter.push(await wait(browser, `${address}/${language}/`, words[language], true));
  }
  return { cold: median(cold), firstLetter: median(firstLetter) };
}

async function wait(
  browser: Browser,
  address: string,
  word: string,
  isWarm: boolean,
): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (isWarm) {
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-opens-search]')!.click());
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(2_000);
  }
  const taken = await fromLetterToResults(page, word);
  await context.close();
  return taken;
}

/** Opens the dialog if it is closed, types, and waits for the first row. */
function fromLetterToResults(page: Page, word: string): Promise<number> {
  return page.evaluate(
    (typed) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const dialog = document.querySelector<HTMLDialogElement>('search-dialog dialog')!;
        if (!dialog.open) document.querySelector<HTMLElement>('[data-opens-search]')!.click();
        const input = dialog.querySelector('input')!;
        input.value = typed;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const look = () => {
          if (dialog.querySelector('[role="row"]')) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        look();
      }),
    word,
  );
}
