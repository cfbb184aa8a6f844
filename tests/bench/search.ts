import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { packFolder } from '../../src/integrations/release/pack.ts';
import { launch } from '../../src/integrations/sheets/browser.ts';
import { languages, type Language } from '../../src/model/language.ts';
import { longestQuery } from '../../src/lib/search/longest-query.ts';
import { learntParts, queryParts, type Query } from '../../src/model/queries.ts';
import { browserPath } from '../browser/find.ts';
import { askAll, type Asked } from '../search/ask.ts';
import { groupOf, queriesOf, scoreOf } from '../search/score.ts';
import { askStock, indexWithStock } from '../search/stock.ts';
import { serve } from '../serve.ts';
import { servePacked } from './packed-server.ts';
import { indexTimed } from './search-index.ts';
import { timesOnSlowLine } from './slow-line.ts';
import { table } from './table.ts';

/**
 * `npm run bench:search` (after `npm run build`): our search beside Pagefind as it comes, on the same
 * pages and queries, by voice and by group of pages. Then milliseconds when warm, milliseconds on a
 * slow line, and how long the index takes.
 */
const parts = queryParts.filter((part) => !learntParts.includes(part));
// Stock's index stands beside the pages, but not in the site that may be published.
const site = mkdtempSync(join(tmpdir(), 'bench-search-'));
const open: (() => unknown)[] = [];
try {
  cpSync('dist', site, { recursive: true });
  const stockIndex = await indexWithStock(site);
  const { address, close } = await serve(site);
  open.unshift(close);
  const browser = await launch(browserPath());
  open.unshift(() => browser.close());
  const warm = [];
  for (const language of languages) {
    const page = await browser.newPage();
    await page.goto(`${address}/${language}/search/`);
    for (const part of parts) warm.push(...(await compare(page, part, language)));
    await page.close();
  }
  console.log('\nWarm, ms');
  console.log(table(['queries', 'ours p50', 'p95', 'stock p50', 'p95'], warm));
  packFolder(site);
  const packed = await servePacked(site);
  open.unshift(packed.close);
  console.log('\nSlow 4G, processor slowed four times: ms to the first results, median of five');
  for (const language of languages) {
    const { cold, firstLetter } = await timesOnSlowLine(browser, packed.address, language);
    console.log(`${language}: cold ${cold.toFixed(0)}, first letter ${firstLetter.toFixed(0)}`);
  }
  const { training, texts } = await indexTimed(process.cwd(), site);
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  console.log(
    `\nIndex, s: training ${languages.map((language, at) => `${language} ${seconds(training[at]!)}`).join(', ')}; ` +
      `texts ${seconds(texts)}; stock ${seconds(stockIndex)}`,
  );
} finally {
  for (const shut of open) await shut();
  rmSync(site, { recursive: true });
}

/**
 * Asks both searches the queries of a part and prints how they answer.
 * @returns rows of milliseconds, of the queries as they are and of the longest that are read
 */
async function compare(page: Page, part: Query['part'], language: Language) {
  const queries = queriesOf(part, language);
  const words = queries.map((query) => query.words);
  const ours = await askAll(page, words);
  const stock = await askStock(page, words, language);
  const row = (name: string, isOf: (query: Query) => boolean) => {
    const chosen = queries.flatMap((query, at) => (isOf(query) ? [at] : []));
    const scores = [ours, stock].flatMap((answers) => {
      const { first, recallAt5, mrr, empty } = scoreOf(
        chosen.map((at) => queries[at]!),
        chosen.map((at) => answers[at]!),
      );
      return [first, recallAt5, mrr, empty].map((share) => share.toFixed(3));
    });
    return [name, chosen.length, ...scores];
  };
  const rowsBy = (nameOf: (query: Query) => string) =>
    [...new Set(queries.map(nameOf))]
      .sort()
      .map((name) => row(name, (one) => nameOf(one) === name));
  const measures = ['R@1', 'R@5', 'MRR', 'empty'];
  console.log(`\n${part} · ${language}`);
  console.log(
    table(
      [
        '',
        'n',
        ...measures.map((name) => `ours ${name}`),
        ...measures.map((name) => `stock ${name}`),
      ],
      [row('all', () => true), ...rowsBy(groupOf), ...rowsBy(({ voice }) => voice)],
    ),
  );
  const long = longQueries(words);
  return [
    [`${part} ${language}`, ...times(ours), ...times(stock)],
    [
      `of ${longestQuery} letters`,
      ...times(await askAll(page, long)),
      ...times(await askStock(page, long, language)),
    ],
  ];
}

/** Queries one after the other, cut where search stops reading. */
function longQueries(words: string[]): string[] {
  const text = words.join(' ');
  return Array.from({ length: Math.floor(text.length / longestQuery) }, (_, at) =>
    text.slice(at * longestQuery, (at + 1) * longestQuery),
  );
}

/** The middle of the milliseconds, and what one answer in twenty takes longer than. */
function times(answers: Asked[]): string[] {
  const sorted = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return [0.5, 0.95].map((share) => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(1));
}
