import type { Page } from 'playwright-core';

/** What a page's search panel offers to tests. */
interface Panel extends HTMLElement {
  find(query: string): Promise<string[]>;
}

/** What was answered to a query. */
export interface Asked {
  /** Paths below the language, the best first. */
  paths: string[];
  milliseconds: number;
}

/** Asks the search of an open search page all queries, one after the other. */
export async function askAll(
  page: Pick<Page, 'evaluate' | 'focus' | 'waitForFunction' | 'waitForSelector'>,
  queries: string[],
): Promise<Asked[]> {
  // Before its script ran, the field does not load search when it is focused.
  await page.waitForSelector('main search-panel[data-works]');
  await page.focus('main search-panel input');
  await page.waitForFunction(() => customElements.get('search-panel') !== undefined);
  return page.evaluate(async (all) => {
    const panel = document.querySelector<Panel>('main search-panel')!;
    await panel.find('warm up');
    const answers = [];
    for (const query of all) {
      const started = performance.now();
      const paths = await panel.find(query);
      answers.push({ paths, milliseconds: performance.now() - started });
    }
    return answers;
  }, queries);
}
