import { strToU8, zipSync, type Zippable } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipPath } from '../../lib/zip-offer.ts';
import { writeFile } from '../finish/line.ts';
import { zipTime } from '../../lib/zip-time.ts';
import { filesIn } from '../../model/graph/files-in.ts';

/**
 * Files of the site that have no use on a stick: what only hosts read, other downloads,
 * compressed copies, and the worker with its kits, which would leave a copy on the computer of
 * whoever lends it.
 */
const leftOut =
  /^(downloads\/|kit\/|sw\.js$|_headers$|_redirects$|nginx-[\w-]+\.conf$|sitemap.*\.xml$)|\.(br|gz)$/;

/**
 * Packs a built site with a small server into `downloads/torimodosu.zip` inside it.
 * @param base the path the site is published at, with a slash at both ends
 * @param edition what its readme says of its edition, a line a language
 * @returns the size of the ZIP in bytes
 */
export function writeSiteZip(folder: string, base: string, edition: readonly string[]): number {
  const files: Zippable = {};
  const ofStick = (name: string) =>
    readFileSync(fileURLToPath(new URL(`stick/${name}`, import.meta.url)));
  files['torimodosu/serve.mjs'] = ofStick('serve.mjs');
  const readme = ofStick('README.txt')
    .toString()
    .replace('\n', `\n\n${edition.join('\n')}\n`);
  files['torimodosu/README.txt'] = strToU8(readme);
  for (const name of filesIn(folder, '').filter((file) => !leftOut.test(file)))
    files[`torimodosu/site${base}${name}`] = readFileSync(join(folder, name));
  const packed = zipSync(files, { level: 9, mtime: zipTime });
  writeFile(folder, zipPath, packed);
  return packed.length;
}
