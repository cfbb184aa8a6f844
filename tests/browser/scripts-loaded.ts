import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';

/** What takes a page of the site to another one, or to the same anew. */
const ways = ['goto', 'reload', 'goBack', 'goForward', 'waitForURL'] as const;

/** The search panel is brought when a reader reaches for it. */
const later = 'search-panel';

/** Milliseconds after which a script does not come any more: some tests keep one away. */
const patience = 5_000;

/**
 * Lets whoever opens a page of a window wait for its scripts: they come after the page's first paint
 * (src/integrations/page-scripts), and no reader is as quick as a test. Call it before the first page.
 */
export function waitForScripts(context: BrowserContext): void {
  context.on('page', (page) => {
    for (const way of ways) {
      const original = page[way].bind(page) as (...values: unknown[]) => Promise<unknown>;
      const waiting = async (...values: unknown[]) => {
        const result = await original(...values);
        if (!values.some(isInAHurry)) await scriptsLoaded(page);
        return result;
      };
      Object.assign(page, { [way]: waiting });
    }
  });
}

function isInAHurry(options: unknown): boolean {
  return (options as { waitUntil?: string } | undefined)?.waitUntil === 'commit';
}

/**
 * Waits until every element of the page does what it is there for. `waitForFunction` would give each
 * page the 300 kB of Playwright's own script first: a visit takes 85 ms of the processor instead of 112.
 */
async function scriptsLoaded(page: Page): Promise<void> {
  const late = setTimeout(patience, 'late', { ref: false });
  // A script may lead on to another page meanwhile, which takes the question along with the one before.
  for (let left: unknown; left !== 'defined' && left !== 'late' && !page.isClosed();)
    left = await Promise.race([late, page.evaluate(elementsDefined, later).catch(() => undefined)]);
}

/** Runs in the browser, so that it needs nothing from outside. */
async function elementsDefined(without: string): Promise<'defined'> {
  const next = () => document.querySelector(`:not(:defined, ${without})`)?.localName;
  for (let name = next(); name; name = next()) await customElements.whenDefined(name);
  return 'defined';
}
