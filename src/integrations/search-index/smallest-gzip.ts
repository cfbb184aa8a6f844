import { gunzipSync } from 'node:zlib';

/** The variable that asks a build for the smallest files (`npm run release` sets it to `yes`). */
export const smallestVariable = 'SITE_SMALLEST';

/** Whether a build takes the time to pack as small as it can. */
export function smallestIsWanted(environment: Record<string, string | undefined>): boolean {
  return environment[smallestVariable] === 'yes';
}

/**
 * Packs a gzip file once more, by Zopfli: every browser unpacks it as before. Pagefind's two programs
 * of 55 and 60 kB lose 2.5 kB each and take 0.8 s each, too slow for every build (measured on one core).
 * @param packed the bytes of a gzip file
 */
export async function smallestGzip(packed: Uint8Array): Promise<Uint8Array> {
  // It brings a program of its own, which a build that does not pack need not load.
  const { gzipAsync } = await import('@gfx/zopfli');
  return gzipAsync(gunzipSync(packed), { numiterations: 5 });
}
