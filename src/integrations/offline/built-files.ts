import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packKit } from '../../components/offline/worker/kit.ts';
import {
  isOfKit,
  textType,
  type Entry,
  type Group,
  type Manifest,
} from '../../components/offline/worker/manifest.ts';
import { isPage } from '../../components/offline/worker/route.ts';
import { languages, type Language } from '../../model/language.ts';
import { allLanguages } from '../../lib/language-facts.ts';
import { proofPage } from '../../lib/proof/claims.ts';
import { filesIn } from '../../model/graph/files-in.ts';
import type { IsInKit } from './emergency-kit.ts';
import type { FactsDay } from './facts-days.ts';

/**
 * What no device caches: files for hosts and search engines, data and downloads, sheets as PDF,
 * pictures for link previews, the worker itself.
 */
const neverCachedFiles = [
  /^(\.nojekyll|_headers|_redirects|sw\.js|robots\.txt|security\.txt|SHA256SUMS)$/,
  /^(\.well-known|downloads|data|kit|pdf)\//,
  /^nginx-[\w-]+\.conf$/,
  /^social-/,
  /\.(xml|zip|pdf|br|gz|map|txt)$/,
];

/**
 * Pages of editions: an old copy of one would say that nothing changed since. A device without a
 * connection says that they cannot be opened.
 */
const editionPage = /^(?:e|[\w-]+\/editions)\//;

/** Pages that the kit of either language needs: the front door, and what stands in for a page. */
const corePages = ['', '404.html', 'not-kept/'];

/**
 * Folders below each language whose pages no device caches: as many pages as all others together, for
 * those who check facts; and the page of proof, which the tests of a release write anew.
 */
const neverCachedFolders = ['ledger', proofPage];

/** The folder of such pages in which a file lies, `ja/ledger/`. */
function neverCachedFolder(name: string): string | undefined {
  return allLanguages
    .flatMap(({ tag }) => neverCachedFolders.map((folder) => `${tag}/${folder}/`))
    .find((folder) => name.startsWith(folder));
}

/** Whether a page stays off the device: it is of an edition, or has the control to leave quietly. */
function isNeverCached(path: string, content: Buffer): boolean {
  return editionPage.test(path) || /<quick-exit[\s>]/.test(content.toString());
}

/** What the content says of the paths of the built site. */
export interface PathFacts {
  isInKit: IsInKit;
  factsDay?: FactsDay;
  /** Where pages are now, by the paths at which they were before. */
  moved?: Manifest['moved'];
}

/**
 * The files of a built site that a device may cache, in the order of their paths.
 * @returns the entries, about how many bytes fetching them transfers, the pages and folders of pages
 *   left out, and the content of the files by the paths of their entries
 */
export function builtFiles(
  folder: string,
  { isInKit, factsDay, moved = {} }: PathFacts,
): Pick<Manifest, 'entries' | 'transfer' | 'neverCached'> & {
  contents: ReadonlyMap<string, Buffer>;
} {
  const files = filesIn(folder, '');
  const contents = new Map(
    files
      .filter((name) => !neverCachedFiles.some((pattern) => pattern.test(name)))
      .filter((name) => neverCachedFolder(name) === undefined)
      .map((name) => [name, name.replace(/(^|\/)index\.html$/, '$1')] as const)
      // A host answers for them in its own way; the worker knows where they lead.
      .filter(([, path]) => !Object.hasOwn(moved, path))
      .map(([name, path]) => [path, readFileSync(join(folder, name))]),
  );
  const neverCached = [...contents.keys()].filter(
    (path) => isPage(path) && isNeverCached(path, contents.get(path)!),
  );
  for (const path of neverCached) contents.delete(path);
  const assets = assetsOf(
    [...contents.keys()].filter((path) => corePages.includes(path) || isInKit(path)),
    contents,
  );
  const entries: Entry[] = [];
  for (const [path, content] of contents) {
    const facts = isPage(path) ? factsDay?.(path, content.toString()) : undefined;
    entries.push({
      path,
      revision: fingerprint(content),
      bytes: content.length,
      group: groupOf(path, assets, isInKit),
      ...(facts && { facts }),
    });
  }
  // One by one in this thread: side by side, small files take twice as much of the processor.
  const transfer = [...contents.values()].reduce(
    (sum, content) => sum + gzipSync(content).length,
    0,
  );
  const folders = new Set(files.flatMap((name) => neverCachedFolder(name) ?? []));
  return { entries, transfer, neverCached: [...neverCached, ...folders], contents };
}

/**
 * The texts of a kit, by their paths, as one text: `kitFile` says where it goes.
 * @param contents of the files by the paths of their entries
 */
export function kitTexts(
  contents: ReadonlyMap<string, Buffer>,
  entries: Entry[],
  language: Language,
): string {
  const isComplete = languages.includes(language);
  const texts = entries
    .filter(({ path }) => textType(path))
    // The kit of its fallback, which is fetched before it, has what all kits have.
    .filter((entry) => (isComplete ? isOfKit(entry, language) : entry.group === `kit-${language}`))
    // Like beside like packs to a twentieth less.
    .sort((a, b) => compare(textType(a.path)!, textType(b.path)!) || compare(a.path, b.path));
  return JSON.stringify(
    packKit(Object.fromEntries(texts.map(({ path }) => [path, contents.get(path)!.toString()]))),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same fingerprint as the worker's `revisionOf`. */
export function fingerprint(content: Buffer | string): string {
  return createHash('sha256').update(content).digest().subarray(0, 9).toString('base64url');
}

/**
 * When a file is cached; see `Group`.
 * @param coreAssets the styles and scripts that pages of the kits load
 */
export function groupOf(path: string, coreAssets: ReadonlySet<string>, isInKit: IsInKit): Group {
  if (
    corePages.includes(path) ||
    coreAssets.has(path) ||
    ['favicon.svg', 'favicon-32.png'].includes(path)
  )
    return 'core';
  const searched =
    /^pagefind\/(?:(?:cards|model)-|details\/)([\w-]+?)(?:-(?:\d+|none))?\.\w+$/.exec(path)?.[1];
  const ofSearch = allLanguages.find(({ tag }) => tag === searched);
  if (ofSearch) return `kit-${ofSearch.tag}`;
  const texts = /^pagefind\/(?:(?:index|fragment)\/|pagefind\.)(\w+?)_/.exec(path)?.[1];
  const ofTexts = languages.find((language) => language === texts);
  if (ofTexts) return ofTexts;
  // What stands in a language that holds a part of the guide goes with the rest, its fallback's; only
  // its readers need its kit, beside the fallback's.
  const language = allLanguages.find(({ tag }) => path.startsWith(`${tag}/`));
  if (!language) return 'shared';
  return isInKit(path) ? `kit-${language.tag}` : language.fallback;
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
