import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The list of checksums, beside the front door; its signature has the same beginning. */
export const checksumFile = 'SHA256SUMS';

/**
 * Writes the SHA-256 of every file of a built site, in the format that `sha256sum --check` reads:
 * whoever mirrors a release can prove that nothing in it was changed.
 * @returns how many files are listed
 */
export function writeChecksums(folder: string): number {
  const names = filesToSum(folder);
  writeFileSync(
    join(folder, checksumFile),
    names.map((name) => checksumLine(folder, name)).join(''),
  );
  return names.length;
}

/** The files of a built site that its list of checksums names, in its order. */
export function filesToSum(folder: string): string[] {
  return globSync('**/*', { cwd: folder })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.startsWith(checksumFile) && statSync(join(folder, name)).isFile())
    .sort();
}

/** The line of one file in the list, by its path below the folder. */
export function checksumLine(folder: string, name: string): string {
  const sum = createHash('sha256').update(readFileSync(join(folder, name)));
  return `${sum.digest('hex')}  ${name}\n`;
}
