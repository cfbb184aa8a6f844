import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Entry, Group, Manifest } from '../../components/offline/worker/manifest.ts';
import { isPage } from '../../components/offline/worker/route.ts';
import type { FactsDay } from './facts-days.ts';
import { filesBelow } from './folder.ts';

/**
 * What no device keeps: files for hosts and search engines, data and downloads, sheets as PDF,
 * pictures for link previews, the parts of Pagefind's own interface that this site never loads, the
 * worker itself.
 */
const neverKeptFiles = [
  /^(\.nojekyll|_headers|_redirects|sw\.js|robots\.txt|security\.txt|SHA256SUMS)$/,
  /^(\.well-known|downloads|data|pdf)\//,
  /^nginx-[\w-]+\.conf$/,
  /^social-/,
  /\.(xml|zip|pdf|br|gz|map|txt)$/,
  /^pagefind\/pagefind-(component-ui|modular-ui|ui|highlight)\./,
];

/** Pages that are kept before the worker takes over. */
const corePages = [
  '',
  '404.html',
  'not-kept/',
  ...['ja', 'en'].flatMap((language) =>
    ['', 'act-now/', 'contacts/'].map((page) => `${language}/${page}`),
  ),
];

/** The search engine and what it must know before it can look for anything. */
const engine = /^pagefind\/(pagefind\.js|pagefind-entry\.json|wasm\.|pagefind\.\w+\.pf_meta$)/;

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
 * @param factsDay tells when the facts of a page were checked
 * @returns the entries, about how many bytes fetching them transfers, and the pages left out
 */
export function builtFiles(
  folder: string,
  factsDay: FactsDay = () => undefined,
): Pick<Manifest, 'entries' | 'transfer' | 'neverKept'> {
  const contents = new Map(
    filesBelow(folder)
      .filter((name) => !neverKeptFiles.some((pattern) => pattern.test(name)))
      .map((name) => [name.replace(/(^|\/)index\.html$/, '$1'), readFileSync(join(folder, name))]),
  );
  const neverKept = [...contents.keys()].filter(
    (path) => isPage(path) && isNeverKept(path, contents.get(path)!),
  );
  for (const path of neverKept) contents.delete(path);
  const assets = assetsOf(corePages, contents);
  const entries: Entry[] = [];
  let transfer = 0;
  for (const [path, content] of contents) {
    const facts = isPage(path) ? factsDay(path, content.toString()) : undefined;
    entries.push({
      path,
      revision: fingerprint(content),
      bytes: content.length,
      group: groupOf(path, assets),
      ...(facts && { facts }),
    });
    transfer += gzipSync(content).length;
  }
  return { entries, transfer, neverKept };
}

/** The same fingerprint as the worker's `revisionOf`. */
export function fingerprint(content: Buffer | string): string {
  return createHash('sha256').update(content).digest().subarray(0, 9).toString('base64url');
}

/**
 * When a file is kept; see `Group`.
 * @param coreAssets the styles and scripts that pages of the core load
 */
export function groupOf(path: string, coreAssets: ReadonlySet<string>): Group {
  if (
    corePages.includes(path) ||
    coreAssets.has(path) ||
    engine.test(path) ||
    ['favicon.svg', 'favicon-32.png'].includes(path)
  )
    return 'core';
  // The readings of words are for search in Japanese.
  if (/^pagefind\/words-kana\./.test(path)) return 'ja';
  const language =
    /^(ja|en)\//.exec(path) ??
    /^pagefind\/(?:fragment|index|filter)\/(ja|en)_/.exec(path) ??
    /^pagefind\/(?:(?:cards|texts|words|names)-|details\/)(ja|en)[-.]/.exec(path);
  return (language?.[1] as 'ja' | 'en' | undefined) ?? 'shared';
}

/** The styles, scripts and fonts that some files load, with what these load in turn. */
function assetsOf(paths: string[], contents: ReadonlyMap<string, Buffer>): Set<string> {
  const assets = [...contents.keys()].filter((path) => path.startsWith('_astro/'));
  const found = new Set<string>();
  const look = (path: string) => {
    const text = contents.get(path)?.toString() ?? '';
    for (const asset of assets)
      if (!found.has(asset) && text.includes(asset.slice('_astro/'.length))) {
        found.add(asset);
        look(asset);
      }
  };
  paths.forEach(look);
  return found;
}
