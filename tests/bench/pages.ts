/**
 * `npm run bench`: this site beside a stock Starlight site with the same text, in one run: bytes and
 * requests, Lighthouse's mobile profile (median of five, interleaved), build times; with
 * `--grow 100,1000` also how build time and bytes grow with generated pages.
 *
 * Both are served by one program with the same packed files and cache rules. Our offline worker is
 * an empty one here: what it fetches after the page is idle is measured by tests/site/offline-files.test.ts,
 * and the scripts that start it stand in a column of their own.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packFolder } from '../../src/integrations/release/pack.ts';
import { buildDay } from '../../src/lib/today.ts';
import { readContent } from '../../src/model/graph/read-content.ts';
import { buildOurs, buildTimed } from './build.ts';
import { growth, growthColumns } from './growth.ts';
import { lighthouseMedians } from './lighthouse.ts';
import { servePacked } from './packed-server.ts';
import { median, table } from './table.ts';
import { endTraffic, traffic } from './traffic.ts';
import { writeBaseline } from './baseline.ts';

const here = import.meta.dirname;
if (!existsSync(join(here, 'node_modules')))
  execFileSync('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
  });

/** The first page of a kind that is in the emergency kit, below the language. */
const firstOf = (kind: string) =>
  readContent(process.cwd(), buildDay()).pages.find(
    ({ frontMatter }) => frontMatter['kind'] === kind && frontMatter['emergencyKit'] === true,
  )!.path;
/** One page of every kind, below the language. */
const kinds = ['', 'act-now/', `${firstOf('situation')}/`, `${firstOf('task')}/`, 'contacts/'];
const paths = kinds.flatMap((path) => [`/ja/${path}`, `/en/${path}`]);

const ours = buildOurs();
const baselineProject = await writeBaseline(ours.folder);
const baseline = buildTimed(baselineProject);
console.log(
  `Build: ours ${seconds(ours)} s, stock ${seconds(baseline)} s, ratio ${(ours.milliseconds / baseline.milliseconds).toFixed(2)}`,
);
for (const { folder } of [ours, baseline]) packFolder(folder);

const servers = [
  await servePacked(ours.folder, /\/sw\.js$/),
  await servePacked(baseline.folder),
] as const;
const [ourAddress, stockAddress] = servers.map(({ address }) => address) as [string, string];

const bytes = [];
for (const path of paths) {
  const our = await traffic(ourAddress + path);
  const stock = await traffic(stockAddress + path);
  bytes.push({ path, our, stock });
}
await endTraffic();
console.log('\nTransferred (kB and requests, brotli), first view = when the page is painted');
console.log(
  table(
    ['page', 'ours view', 'stock view', 'ours idle', 'stock idle', 'ratio idle', 'starts copy'],
    bytes.map(({ path, our, stock }) => [
      path,
      `${kb(our.view.bytes)} (${our.view.requests})`,
      `${kb(stock.view.bytes)} (${stock.view.requests})`,
      `${kb(our.idle.bytes)} (${our.idle.requests})`,
      `${kb(stock.idle.bytes)} (${stock.idle.requests})`,
      (our.idle.bytes / stock.idle.bytes).toFixed(2),
      `${kb(our.copy.bytes)} (${our.copy.requests})`,
    ]),
  ),
);
console.log(
  `median ratio of bytes to idle: ${median(bytes.map(({ our, stock }) => our.idle.bytes / stock.idle.bytes)).toFixed(2)}`,
);

const runs = Number(process.argv.find((word) => word.startsWith('--runs='))?.slice(7) ?? 5);
const results = await lighthouseMedians(
  paths.map((path) => [ourAddress + path, stockAddress + path] as const),
  runs,
);
console.log(`\nLighthouse, mobile, median of ${runs}, interleaved: ours / stock (ms)`);
console.log(
  table(
    ['page', 'FCP', 'LCP', 'LCP ratio', 'TBT', 'CLS', 'ours: perf a11y best seo'],
    results.map(([our, stock], at) => [
      paths[at]!,
      `${our.fcp}/${stock.fcp}`,
      `${our.lcp}/${stock.lcp}`,
      (our.lcp / stock.lcp).toFixed(2),
      `${our.tbt}/${stock.tbt}`,
      `${our.cls}/${stock.cls}`,
      our.scores.join(' '),
    ]),
  ),
);
for (const server of servers) await server.close();

const sizes = process.argv.find((word) => word.startsWith('--grow='))?.slice(7);
if (sizes) {
  // Row by row: thousands of pages take minutes.
  console.log(`\nGrowth with generated pages\n${growthColumns.join(' | ')}`);
  await growth(sizes.split(',').map(Number), baselineProject, (row) =>
    console.log(row.join(' | ')),
  );
}

function kb(count: number): string {
  return (count / 1000).toFixed(1);
}

function seconds({ milliseconds }: { milliseconds: number }): string {
  return (milliseconds / 1000).toFixed(1);
}
