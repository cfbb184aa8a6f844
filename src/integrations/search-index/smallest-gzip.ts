import { gunzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';

/**
 * Packs a gzip file once more, by Zopfli: every browser unpacks it as before. Pagefind's two programs
 * of 55 and 60 kB lose 2.5 kB each and take 0.8 s each, too slow for every build (measured on one core).
 * @param packed the bytes of a gzip file
 */
export function smallestGzip(packed: Uint8Array): Promise<Uint8Array> {
  return gzipAsync(gunzipSync(packed), { numiterations: 5 });
}
