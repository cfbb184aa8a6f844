import { inject } from 'vitest';
import { pagePaths } from '../site/page-paths.ts';
import { attribute, readPages, type Page } from '../site/pages.ts';

/** The gallery of components in each language: tests of the frame and of components look at it too. */
const gallery = inject('galleryFolder');
const galleryPages = gallery === undefined ? [] : pagePaths(gallery);

/** The front door, the 404, and in each language one page of every kind, search and the gallery. */
export function onePageOfEachKind(folder: string): string[] {
  const seen = new Map<string, string>();
  for (const page of readPages(folder)) {
    const kind = `${page.tag ?? page.path} ${kindOf(page)}`;
    if (!seen.has(kind)) seen.set(kind, page.path);
  }
  return [...seen.values(), ...galleryPages];
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

/** One page of every kind and every eighth of the others, for what the frame of a page decides. */
export function someOfEachKind(folder: string): string[] {
  const kinds = new Set(onePageOfEachKind(folder));
  return pagesToWalk(folder).filter((path, at) => kinds.has(path) || at % 8 === 0);
}
