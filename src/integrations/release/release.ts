/**
 * `npm run release`: the site as it is published, in `dist/`: with a PDF of every sheet, the ZIP of
 * the whole site, compressed copies of all texts, and checksums. It needs what `npm run build` needs,
 * and Chromium or Chrome for the PDFs (TORIMODOSU_BROWSER may name its program). Nothing is made
 * while the review of a page or of a fact is overdue.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { zipVariable } from '../../lib/zip-offer.ts';
import { printedFilesVariable } from '../../lib/printed-files.ts';
import { buildDay } from '../../lib/today.ts';
import { readContent } from '../../model/graph/read-content.ts';
import { checksumFile, writeChecksums } from './checksums.ts';
import { overdueIn } from './overdue.ts';
import { packFolder } from './pack.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const overdue = overdueIn(readContent(root, buildDay()), buildDay());
if (overdue.length > 0) {
  console.error(['Nothing is released while a review is overdue:', ...overdue].join('\n'));
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'build', '--force'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      [zipVariable]: 'yes',
      [printedFilesVariable]: '1',
    },
  },
);
if (status !== 0) process.exit(status ?? 1);

const folder = `${root}dist`;
const started = performance.now();
const { files, before, after } = packFolder(folder);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const kilobytes = (bytes: number) => Math.round(bytes / 1000);
console.log(
  `Packed ${files} texts in ${seconds} s: ${kilobytes(before)} kB became ${kilobytes(after)} kB.`,
);
console.log(`${writeChecksums(folder)} files stand in ${checksumFile}.`);
