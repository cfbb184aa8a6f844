import type { Page } from 'playwright-core';
import type { LabelledQuery } from './score.ts';

/** What a page's search panel offers to tests. */
interface Panel extends HTMLElement {
  find(query: string): Promise<string[]>;
}

/** Asks the search of an open search page all queries; the results' paths below the language, by query id. */
export async function askAll(
  page: Pick<Page, 'evaluate' | 'focus' | 'waitForFunction'>,
  queries: Pick<LabelledQuery, 'id' | 'q'>[],
): Promise<{ id: string; paths: string[]; milliseconds: number }[]> {
  await page.focus('main search-panel input');
  await page.waitForFunction(() => customElements.get('search-panel') !== undefined);
  return page.evaluate(async (all) => {
    const panel = document.querySelector<Panel>('main search-panel')!;
    await panel.find('warm up');
    const answers = [];
    for (const { id, q } of all) {
      const started = performance.now();
      const paths = await panel.find(q);
      answers.push({ id, paths, milliseconds: performance.now() - started });
    }
    return answers;
  }, queries);
}
