import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/model/language.ts';
import type { Asked } from './ask.ts';

/**
 * Indexes the pages of a copy of the built site with Pagefind as it comes, into its `pagefind-stock/`.
 * @returns how many milliseconds that took
 */
export async function indexWithStock(site: string): Promise<number> {
  const started = performance.now();
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start.');
  for (const language of ['ja', 'en'])
    for (const name of readdirSync(join(site, language), { recursive: true, encoding: 'utf8' })) {
      const file = join(site, language, name);
      if (!name.endsWith('index.html') || !existsSync(file) || statSync(file).isDirectory())
        continue;
      if (/components|find\/q\d|^search\//.test(name)) continue;
      await index.addHTMLFile({
        url: `/${language}/${name.replace(/index\.html$/, '')}`,
        content: readFileSync(file, 'utf8'),
      });
    }
  await index.writeFiles({ outputPath: join(site, 'pagefind-stock') });
  await close();
  return performance.now() - started;
}

/** The part of Pagefind's program that is used. */
interface StockPagefind {
  createInstance: (options: Record<string, unknown>) => {
    search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
  };
}

/** Asks stock Pagefind with Starlight's ranking, as `askAll` asks ours. */
export function askStock(page: Page, queries: string[], language: Language): Promise<Asked[]> {
  return page.evaluate(
    async ({ all, tag }) => {
      const address = new URL('/pagefind-stock/pagefind.js', location.href).href;
      const pagefind = (await import(address)) as StockPagefind;
      const index = pagefind.createInstance({
        basePath: '/pagefind-stock/',
        noWorker: true,
        ranking: { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 },
      });
      const answers = [];
      for (const query of all) {
        const started = performance.now();
        const { results } = await index.search(query);
        const milliseconds = performance.now() - started;
        const paths: string[] = [];
        for (const result of results.slice(0, 10))
          paths.push((await result.data()).url.replace(`/${tag}/`, ''));
        answers.push({ paths, milliseconds });
      }
      return answers;
    },
    { all: queries, tag: language },
  );
}
