import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts a text in the place of a file: whoever reads it meanwhile, as `npm run dev` does, reads the old
 * one or the new one whole. The text is written first to a hidden file beside it, which nothing reads.
 */
export function replaceFile(path: string, text: string): void {
  const draft = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  writeFileSync(draft, text, { flag: 'wx' });
  try {
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft);
    throw error;
  }
}
