import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from '../browser/find.ts';
import { launch } from '../../src/integrations/sheets/browser.ts';
import { askAll } from '../search/ask.ts';
import { knownSets, mean, queriesOf, scoreOf, type LabelledQuery } from '../search/score.ts';
import { askStock, indexWithStock } from '../search/stock.ts';
import { packFolder } from '../../src/integrations/release/pack.ts';
import { serve } from '../serve.ts';
import { servePacked } from './packed-server.ts';
import { timesOnSlowLine } from './slow-line.ts';

/**
 * `npm run bench:search` (after `npm run build`): our search beside Pagefind as it comes, on the same
 * pages and labelled queries. R@5, MRR and empty answers by kind of query; milliseconds when warm,
 * and on a slow line.
 */
const files = [...knownSets, ...process.argv.slice(2)];
// Stock's index stands beside the pages, but not in the site that may be published.
const site = mkdtempSync(join(tmpdir(), 'bench-search-'));
const open: (() => unknown)[] = [];
try {
  cpSync('dist', site, { recursive: true });
  await indexWithStock(site);
  const { address, close } = await serve(site);
  open.unshift(close);
  const browser = await launch(browserPath());
  open.unshift(() => browser.close());
  for (const file of files)
    for (const language of ['ja', 'en'] as const) {
      const queries = queriesOf(file).filter(({ lang }) => lang === language);
      if (queries.length === 0) continue;
      const page = await browser.newPage();
      await page.goto(`${address}/${language}/search/`);
      const ours = await askAll(page, queries);
      const stock = await askStock(page, queries);
      console.log(`\n${file} · ${language} · ${queries.length} queries`);
      console.log('kind            n   ours R@5  MRR  empty    stock R@5  MRR  empty');
      for (const kind of ['all', ...new Set(queries.map(({ cat }) => cat))])
        console.log(row(kind, queries, ours, stock));
      console.log(`warm ms p50/p95: ours ${times(ours)}, stock ${times(stock)}`);
      await page.close();
    }
  packFolder(site);
  const packed = await servePacked(site);
  open.unshift(packed.close);
  console.log('\nSlow 4G, processor slowed four times: ms to the first results, median of five');
  for (const language of ['ja', 'en'] as const) {
    const { cold, firstLetter } = await timesOnSlowLine(browser, packed.address, language);
    console.log(`${language}: cold ${cold.toFixed(0)}, first letter ${firstLetter.toFixed(0)}`);
  }
} finally {
  for (const shut of open) await shut();
  rmSync(site, { recursive: true });
}

type Answers = { paths: string[]; milliseconds: number }[];

function row(kind: string, queries: LabelledQuery[], ours: Answers, stock: Answers): string {
  const score = (answers: Answers) => {
    const chosen = queries.flatMap((query, at) =>
      kind === 'all' || query.cat === kind ? [scoreOf(query, answers[at]!.paths)] : [],
    );
    const { count, recallAt5, mrr, empty } = mean(chosen);
    return { count, text: [recallAt5, mrr, empty].map((share) => share.toFixed(3)).join('  ') };
  };
  const own = score(ours);
  return `${kind.padEnd(14)}${String(own.count).padStart(4)}   ${own.text}    ${score(stock).text}`;
}

function times(answers: Answers): string {
  const sorted = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(1);
  return `${at(0.5)}/${at(0.95)}`;
}
