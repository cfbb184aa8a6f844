import { languages, type Language } from '../../../model/language.ts';
import { isOfKit, type Entry, type Manifest } from './manifest.ts';
import type { CachedFile } from './revision.ts';
import { isPage } from './route.ts';

const same = (cached: Iterable<CachedFile>) => {
  const keys = new Set([...cached].map(({ path, revision }) => `${revision} ${path}`));
  return ({ path, revision }: CachedFile) => keys.has(`${revision} ${path}`);
};

/** The files of a build that the cache does not hold. */
export function missing(entries: Entry[], cached: Iterable<CachedFile>): Entry[] {
  const isCached = same(cached);
  return entries.filter((entry) => !isCached(entry));
}

/**
 * The order in which files are fetched: the reader's kit, what is shared, the rest of the reader's
 * language, the other language.
 */
export function fillOrder(entries: Entry[], kits: Language[]): Entry[] {
  const own = kits.map((kit) => `kit-${kit}` as const);
  const order: Entry['group'][] = ['core', ...own, 'shared', ...kits];
  const rank = ({ group }: Entry) => (order.includes(group) ? order.indexOf(group) : order.length);
  return entries.toSorted((a, b) => rank(a) - rank(b));
}

/** The languages whose kit is cached whole. */
export function wholeKits(lacking: Entry[]): Language[] {
  return languages.filter((language) => !lacking.some((entry) => isOfKit(entry, language)));
}

/** Languages of pages of which a device holds all kits that their reader needs. */
export function languagesKept({ kits }: Pick<Manifest, 'kits'>, lacking: Entry[]): string[] {
  const isWhole = (kit: Language) => !lacking.some((entry) => isOfKit(entry, kit));
  return Object.keys(kits).filter((language) => kits[language]!.every(isWhole));
}

/**
 * The languages whose kit a device holds for the most part, of whatever build: a page of the other
 * language that was once read is no wish for its kit.
 */
export function heldKits(entries: Entry[], cached: Iterable<CachedFile>): Language[] {
  const paths = new Set([...cached].map(({ path }) => path));
  const kits = new Set(entries.flatMap(({ group }) => /^kit-(.+)/.exec(group)?.[1] ?? []));
  return [...kits].filter((language) => {
    const kit = entries.filter(({ group }) => group === `kit-${language}`);
    return kit.filter(({ path }) => paths.has(path)).length * 2 > kit.length;
  }) as Language[];
}

/**
 * What the cache holds of other builds and no longer needs. An old page stays until the new one is
 * there, and with it all that is old: it may need old styles.
 */
export function outdated<Item extends CachedFile>(entries: Entry[], cached: Item[]): Item[] {
  const isOurs = same(entries);
  const lacking = new Set(missing(entries, cached).map(({ path }) => path));
  const others = cached.filter((item) => !isOurs(item));
  const waits = others.some(({ path }) => isPage(path) && lacking.has(path));
  return others.filter(({ path }) => !waits || (isPage(path) && !lacking.has(path)));
}
