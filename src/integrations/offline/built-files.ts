import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Entry, Group, Manifest } from '../../components/offline/worker/manifest.ts';

/**
 * What no device keeps: files for hosts and search engines, data and downloads, pictures for link
 * previews, the parts of Pagefind's own interface that this site never loads, the worker itself.
 */
const neverKeptFiles = [
  /^(_headers|_redirects|sw\.js|robots\.txt|security\.txt|SHA256SUMS)$/,
  /^(\.well-known|downloads|data|sheets)\//,
  /^social-/,
  /\.(xml|zip|pdf|br|gz|map|txt|conf)$/,
  /^pagefind\/pagefind-(component-ui|modular-ui|ui|highlight)\./,
];

/** Pages that are kept before the worker takes over, below a language; empty for its home. */
const corePages = ['', 'act-now', 'contacts', 'search'];

/**
 * Whether a page stays off the device: it has the control to leave quietly, or shows components to
 * those who work on the guide.
 */
function isNeverKept(path: string, content: Buffer): boolean {
  return /<quick-exit[\s>]/.test(content.toString()) || path.endsWith('/components/');
}

/**
 * The files of a built site that a device may keep, in the order of their paths.
 * @param folder of the built site
 * @returns the entries, about how many bytes fetching them transfers, and the pages left out
 */
export function builtFiles(folder: string): Pick<Manifest, 'entries' | 'transfer' | 'neverKept'> {
  const entries: Entry[] = [];
  const neverKept: string[] = [];
  let transfer = 0;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length).replaceAll('\\', '/'))
    .map((name) => name.replace(/^\//, ''))
    .filter((name) => !neverKeptFiles.some((pattern) => pattern.test(name)))
    .sort();
  for (const name of names) {
    const content = readFileSync(join(folder, name));
    const path = name.replace(/(^|\/)index\.html$/, '$1');
    if (name.endsWith('.html') && isNeverKept(path, content)) {
      neverKept.push(path);
      continue;
    }
    entries.push({
      path,
      revision: fingerprint(content),
      bytes: content.length,
      group: groupOf(path),
    });
    transfer += gzipSync(content).length;
  }
  return { entries, transfer, neverKept };
}

/** The same fingerprint as the worker's `revisionOf`. */
export function fingerprint(content: Buffer | string): string {
  return createHash('sha256').update(content).digest().subarray(0, 9).toString('base64url');
}

/** When a file is kept; see `Group`. */
export function groupOf(path: string): Group {
  const language = /^(ja|en)\//.exec(path)?.[1] as 'ja' | 'en' | undefined;
  if (language) {
    const page = path.slice(3).replace(/\/$/, '');
    return corePages.includes(page) ? 'core' : language;
  }
  const part = /^pagefind\/(?:fragment|index|filter)\/(ja|en)_/.exec(path)?.[1];
  if (part) return part as 'ja' | 'en';
  const isCore =
    ['', '404.html', 'not-kept/', 'favicon.svg', 'favicon-32.png'].includes(path) ||
    path.startsWith('_astro/') ||
    path.startsWith('pagefind/');
  return isCore ? 'core' : 'shared';
}
