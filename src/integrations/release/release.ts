/**
 * `npm run release`: the site as it is published, in `dist/`: with a PDF of every sheet, the ZIP of
 * the whole site, an EPUB and a ZIM a language, what was tested on it, compressed copies of all texts,
 * and checksums. It needs what `npm run build` needs, and Chromium or Chrome for the PDFs and the tests
 * (TORIMODOSU_BROWSER may name its program). ZIM, the check of the EPUB and the signature are skipped,
 * and it says so, where their programs are not installed or no key is named. Nothing is made while the
 * content breaks a rule or a review is overdue, and nothing is packed when a test fails. With
 * `--untested` nothing is tested, and the page of proof says so. The facts of the edition are kept in
 * `content/editions/`, to be committed: what is printed now asks later releases what changed since.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { editionLine, editionVariable } from '../../lib/editions/present.ts';
import { carriedLanguages, carriedPath, madeFromSiteVariable } from '../../lib/carried-files.ts';
import { zipVariable } from '../../lib/zip-offer.ts';
import { printedFilesVariable } from '../../lib/printed-files.ts';
import { buildDay } from '../../lib/today.ts';
import { languages } from '../../model/language.ts';
import { editionOf } from '../../model/editions/edition.ts';
import { newestDay } from '../../model/graph/days.ts';
import { readContent } from '../../model/graph/read-content.ts';
import { writeBooks, type Book } from '../carry/books.ts';
import { zimPrograms } from '../carry/zim.ts';
import { writeSiteZip } from '../offline/site-zip.ts';
import { siteAddress } from '../site-address.ts';
import { checkEpub } from './check-epub.ts';
import { checksumFile, writeChecksums } from './checksums.ts';
import { keepEdition } from './keep-edition.ts';
import { packFolder } from './pack.ts';
import { findProgram } from './programs.ts';
import { refusalsOf } from './refusals.ts';
import { signChecksums } from './sign.ts';

/** The one option. */
const untested = '--untested';
const unknown = process.argv.slice(2).filter((word) => word !== untested);
if (unknown.length > 0) {
  console.error(`Nothing is made: "${unknown.join(' ')}" is not known, ${untested} is.`);
  process.exit(1);
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const content = readContent(root, buildDay());
const refusals = refusalsOf(content, buildDay());
if (refusals.length > 0) {
  console.error(refusals.join('\n'));
  process.exit(1);
}
const kept = keepEdition(root, content);
const { edition } = editionOf(newestDay(content), content.records);
// What the configuration gives the build, for what is written after it.
process.env[editionVariable] = edition;
const hasZimPrograms = zimPrograms.every((name) => findProgram(name) !== undefined);
/** What the build is told, and the tests of it: they build once more, perhaps after midnight. */
const env = {
  SOURCE_DATE_EPOCH: String(Math.floor(Date.now() / 1000)),
  ...process.env,
  [zipVariable]: 'yes',
  [printedFilesVariable]: '1',
  [madeFromSiteVariable]: hasZimPrograms ? 'epub zim' : 'epub',
};
run('node_modules/astro/bin/astro.mjs', 'build', '--force');

const folder = `${root}dist`;
const { site, base } = siteAddress(env);
const built = { folder, base, address: site && new URL(base, site).href };

timed('EPUB', () => sizes(writeBooks('epub', content, built)));
timed('EPUB', () => checkBooks(carriedLanguages().map(({ tag }) => carriedPath('epub', tag))));
timed('ZIM', () =>
  hasZimPrograms
    ? sizes(writeBooks('zim', content, built))
    : `skipped, because ${zimPrograms.join(' and ')} are not both installed (Debian: zim-tools, faketime).`,
);
timed('Proof', proveBuild);
timed('Packed copies', () => {
  const { files, before, after } = packFolder(folder);
  return `of ${files} texts: ${kilobytes(before)} became ${kilobytes(after)}.`;
});
timed('Checksums', () => `of ${writeChecksums(folder)} files stand in ${checksumFile}.`);
timed('Signature', () => signChecksums(folder, edition));
if (kept.length > 0)
  console.log(
    `Commit ${kept.join(', ')}: what was printed leads to what changed since, which later releases tell by it.`,
  );

/** Runs a program of Node on what is released, and ends with it if it fails. */
function run(...words: string[]): void {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

/** Tests the folder, and writes what held into it and into the ZIP. Tests know only a site at the root of its host. */
function proveBuild(): string {
  if (process.argv.includes(untested)) return `nothing is tested (${untested}).`;
  if (!site || base !== '/') return 'nothing is tested: SITE_URL must be a host without a path.';
  run('tools/prove/prove.ts', folder);
  writeSiteZip(
    folder,
    base,
    languages.map((language) => editionLine(language, built.address)),
  );
  return 'all that was tested held.';
}

/** Makes something and says so, with its seconds. */
function timed(name: string, make: () => string): void {
  const started = performance.now();
  const said = make();
  console.log(`${name}: ${said} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

function sizes(books: readonly Book[]): string {
  return `${books.map(({ path, bytes }) => `${path}, ${kilobytes(bytes)}`).join('; ')}.`;
}

function checkBooks(paths: readonly string[]): string {
  const checked = paths.filter((path) => checkEpub(`${folder}/${path}`));
  return checked.length > 0
    ? `${checked.length} valid by epubcheck.`
    : 'not checked, because epubcheck is not installed.';
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
