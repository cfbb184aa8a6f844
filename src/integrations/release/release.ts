/**
 * `npm run release`: the site as it is published, in `dist/`: with a PDF of every sheet, the ZIP of
 * the whole site, what was tested on it, compressed copies of all texts, and checksums. It needs what
 * `npm run build` needs, and Chromium or Chrome for the PDFs and the tests (TORIMODOSU_BROWSER may
 * name its program). Nothing is made while the review of a page or of a fact is overdue, and nothing
 * packed when a test fails. With `--untested` nothing is tested, and the page of proof says so.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { zipVariable } from '../../lib/zip-offer.ts';
import { printedFilesVariable } from '../../lib/printed-files.ts';
import { buildDay } from '../../lib/today.ts';
import { readContent } from '../../model/graph/read-content.ts';
import { checksumFile, writeChecksums } from './checksums.ts';
import { writeSiteZip } from '../offline/site-zip.ts';
import { siteAddress } from '../site-address.ts';
import { overdueIn } from './overdue.ts';
import { packFolder } from './pack.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const overdue = overdueIn(readContent(root, buildDay()), buildDay());
if (overdue.length > 0) {
  console.error(['Nothing is released while a review is overdue:', ...overdue].join('\n'));
  process.exit(1);
}
/** What the build is told, and the tests of it: they build once more, perhaps after midnight. */
const env = {
  SOURCE_DATE_EPOCH: String(Math.floor(Date.now() / 1000)),
  ...process.env,
  [zipVariable]: 'yes',
  [printedFilesVariable]: '1',
};
const folder = `${root}dist`;
run('node_modules/astro/bin/astro.mjs', 'build', '--force');

const { site, base } = siteAddress(env);
const untested = process.argv.includes('--untested')
  ? '--untested was said'
  : !site || base !== '/'
    ? 'tests know only a site whose SITE_URL is a host without a path'
    : undefined;
if (untested) console.warn(`Nothing is tested: ${untested}. The page of proof says so.`);
else {
  run('tools/prove/prove.ts', folder);
  // It holds the page of proof.
  writeSiteZip(folder, base);
}

const started = performance.now();
const { files, before, after } = packFolder(folder);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const kilobytes = (bytes: number) => Math.round(bytes / 1000);
console.log(
  `Packed ${files} texts in ${seconds} s: ${kilobytes(before)} kB became ${kilobytes(after)} kB.`,
);
console.log(`${writeChecksums(folder)} files stand in ${checksumFile}.`);

/** Runs a program of Node on what is released, and ends with it if it fails. */
function run(...words: string[]): void {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
