/**
 * `npm run release`: the site as it is published, in `dist/`: with a PDF of every sheet, the ZIP of
 * the whole site, compressed copies of all texts, and checksums. It needs what `npm run build` needs,
 * and Chromium or Chrome for the PDFs (TORIMODOSU_BROWSER may name its program). Nothing is made
 * while the review of a page or of a fact is overdue. The facts of the edition are kept in
 * `content/editions/`, to be committed: what is printed now asks later releases what changed since.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { zipVariable } from '../../lib/zip-offer.ts';
import { printedFilesVariable } from '../../lib/printed-files.ts';
import { buildDay } from '../../lib/today.ts';
import { readContent } from '../../model/graph/read-content.ts';
import { checksumFile, writeChecksums } from './checksums.ts';
import { keepEdition } from './keep-edition.ts';
import { overdueIn } from './overdue.ts';
import { packFolder } from './pack.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const content = readContent(root, buildDay());
const overdue = overdueIn(content, buildDay());
if (overdue.length > 0) {
  console.error(['Nothing is released while a review is overdue:', ...overdue].join('\n'));
  process.exit(1);
}
const kept = keepEdition(root, content);
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
if (kept.length > 0)
  console.log(
    `Commit ${kept.join(', ')}: what was printed leads to what changed since, which later releases tell by it.`,
  );
console.log(`${writeChecksums(folder)} files stand in ${checksumFile}.`);
