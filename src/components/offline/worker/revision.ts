import { decoded } from '../../../lib/decoded.ts';
import type { Entry } from './manifest.ts';

/** A file as the cache holds it. */
export type CachedFile = Pick<Entry, 'path' | 'revision'>;

/** Name of the query that tells two revisions of one address apart in the cache. */
const mark = '?__r=';

/** Fingerprint of a file's content: 72 bits of its SHA-256, in letters safe in an address. */
export async function revisionOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return btoa(String.fromCharCode(...digest.subarray(0, 9)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** The address under which the cache holds one revision of a file. */
export function keyOf(base: string, { path, revision }: CachedFile): string {
  return `${base}${encodeURI(path)}${mark}${revision}`;
}

/** What a key of the cache stands for; undefined for what is no file of the site. */
export function readKey(base: string, address: string): CachedFile | undefined {
  const { pathname, search } = new URL(address, 'https://site.invalid');
  if (!pathname.startsWith(base) || !search.startsWith(mark)) return undefined;
  return {
    path: decoded(pathname.slice(base.length)),
    revision: search.slice(mark.length),
  };
}
