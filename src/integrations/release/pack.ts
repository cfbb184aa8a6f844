import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Files that are text: pictures, PDFs, the ZIP and Pagefind's index are packed already. */
const texts = '**/*.{html,css,js,json,svg,xml,txt,webmanifest}';

/** Below this many bytes packing saves nothing: an answer fills one packet of the network anyway. */
const smallest = 1_000;

/**
 * Writes a brotli and a gzip copy beside every text of a built site, for servers that send files
 * as they lie there. Both are at their best quality, which is too slow to do for each request.
 * @returns how many files got compressed copies, and their bytes before and after (brotli)
 */
export function packFolder(folder: string): { files: number; before: number; after: number } {
  const total = { files: 0, before: 0, after: 0 };
  for (const name of globSync(texts, { cwd: folder })) {
    const file = join(folder, name);
    const content = readFileSync(file);
    if (content.length < smallest) continue;
    const brotli = brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    });
    writeFileSync(`${file}.br`, brotli);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
    total.files += 1;
    total.before += content.length;
    total.after += brotli.length;
  }
  return total;
}
