import { inject } from 'vitest';
import { provenSite } from '../proven-site.ts';
import { pagePaths } from '../site/page-paths.ts';
import { attribute, readPages, type Page } from '../site/pages.ts';

/** The gallery of components in each language: tests of the frame and of components look at it too. */
const gallery = inject('galleryFolder');
const galleryPages = gallery === undefined ? [] : pagePaths(gallery);

/** The front door, the 404, and in each language one page of every kind, search and the gallery. */
export function onePageOfEachKind(folder: string): string[] {
  return [
    ...kindsOf(folder)
      .values()
      .flatMap((pages) => pages.values()),
    ...galleryPages,
  ];
}

/**
 * One page of every kind, each in the language after that of the one before, so that all languages
 * are seen: for what the style sheets and scripts of a kind decide, whatever its words are.
 */
export function eachKindOnce(folder: string): string[] {
  const ofKinds = [...kindsOf(folder).values()].map((pages, at) => {
    const paths = [...pages.values()];
    return paths[at % paths.length]!;
  });
  return [...ofKinds, ...galleryPages.slice(0, 1)];
}

/** The first page of every kind in each language that has one, by kind and tag. */
function kindsOf(folder: string): Map<string, Map<string, string>> {
  const kinds = new Map<string, Map<string, string>>();
  for (const page of readPages(folder)) {
    // The front door and the 404 are kinds of their own.
    const kind = page.tag ? kindOf(page) : page.path;
    const pages = kinds.get(kind) ?? new Map<string, string>();
    if (!pages.has(page.tag ?? '')) pages.set(page.tag ?? '', page.path);
    kinds.set(kind, pages);
  }
  return kinds;
}

function kindOf(page: Page): string {
  const ownKind = /^\/[\w-]+\/(search|contacts)\/$/.exec(page.path)?.[1];
  if (ownKind) return ownKind;
  const marked = page.document.querySelector('[data-page-kind]');
  return marked ? attribute(marked, 'data-page-kind') : 'plain';
}

/** How many of the pages that one template makes from records are walked in each language. */
const sampleSize = 6;

/** Below these, each page is one organisation, one fact or one question of “find your situation”. */
const templates = /^\/[\w-]+\/(?:contacts|find|ledger\/(?:contacts|time-limits))\/(?=.)/;

/**
 * The pages that tests walk one by one: all, but only some of those that one template makes from
 * records. Their parts are the same, and each opens in seconds; the rules for them are tested on
 * every page without a browser (tests/site), and every state of a card in the gallery.
 */
export function pagesToWalk(folder: string): string[] {
  const seen = new Map<string, number>();
  const walked = pagePaths(folder).filter((path) => {
    const template = templates.exec(path)?.[0];
    if (!template) return true;
    const count = (seen.get(template) ?? 0) + 1;
    seen.set(template, count);
    return count <= sampleSize;
  });
  return [...walked, ...galleryPages];
}

/**
 * The pages that tests open from the offline copy: one of every kind, since that each is kept with all
 * that it loads is tested without a browser (tests/site/offline-files.test.ts). Before a release, those
 * that tests walk.
 */
export const pagesToOpenOffline = provenSite() === undefined ? onePageOfEachKind : pagesToWalk;
