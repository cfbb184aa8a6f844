import { decoded } from '../../../lib/decoded.ts';
import type { Manifest } from './manifest.ts';

/** The parts of a request that decide how it is answered. */
export interface Asked {
  method: string;
  /** Full address. */
  url: string;
  /** `navigate` when the reader opens a page. */
  mode: string;
  /** Whether only a part of the file is asked for. */
  partial: boolean;
}

/**
 * How a request is answered. `pass`: by the browser, as if there were no worker. `page`: by the
 * network, else by the copy; `path` is null when there can be no copy, and then `exists` says
 * whether the site has such a page. `moved`: by the network, else by a redirection to where the page
 * is now. `file`: by the copy, else by the network.
 */
export type Route =
  | { kind: 'pass' }
  | { kind: 'page'; path: string }
  | { kind: 'page'; path: null; exists: boolean }
  | { kind: 'moved'; path: string }
  | { kind: 'file'; path: string };

/** What of a site decides how its requests are answered. */
export interface Site extends Pick<Manifest, 'base' | 'neverCached' | 'moved'> {
  /** Whether a path is one of the entries. */
  has: (path: string) => boolean;
}

const pass: Route = { kind: 'pass' };

/**
 * Decides how a request is answered.
 * @param origin of the site, such as `https://example.org`
 */
export function route(
  asked: Asked,
  { base, neverCached, moved, has }: Site,
  origin: string,
): Route {
  const address = new URL(asked.url);
  if (asked.method !== 'GET' || asked.partial || address.origin !== origin) return pass;
  if (!address.pathname.startsWith(base)) return pass;
  const path = decoded(address.pathname.slice(base.length));
  const known = candidates(path).find(has);
  if (known !== undefined)
    return isPage(known) ? { kind: 'page', path: known } : { kind: 'file', path: known };
  // A file that is never cached (a download, a sheet as PDF) is not a page that is missing.
  const isFile = /\.(?!html$)\w+$/.test(path);
  if (asked.mode !== 'navigate' || isFile) return pass;
  const former = candidates(path).find((candidate) => Object.hasOwn(moved, candidate));
  if (former !== undefined) return { kind: 'moved', path: moved[former]! };
  const exists = candidates(path).some((one) => neverCached.some((left) => one.startsWith(left)));
  return { kind: 'page', path: null, exists };
}

/** The paths a reader may mean by a path: itself, with a slash, without `index.html`. */
export function candidates(path: string): string[] {
  const folder = path.replace(/(^|\/)index(\.html)?$/, '$1');
  return [...new Set([path, folder, `${path}/`])];
}

/** Whether an entry is a page. */
export function isPage(path: string): boolean {
  return path === '' || path.endsWith('/') || path.endsWith('.html');
}

/**
 * Whether a file's name changes with its content, so that a copy of any build is the right one.
 * Pagefind's engine and its entry file keep their names, and its files belong together: of the
 * search, only this build's files are ever given out.
 */
export function isNamedByContent(path: string): boolean {
  return path.startsWith('_astro/');
}
