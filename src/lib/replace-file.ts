import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts content in the place of a file: whoever reads it meanwhile, as `npm run dev` or another build does,
 * reads the old one or the new one whole, also when this is stopped. It is written first to a hidden
 * file beside it, which nothing reads.
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const draft = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  writeFileSync(draft, content, { flag: 'wx' });
  try {
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft);
    throw error;
  }
}
