import type { Move } from '../model/graph/moves.ts';

/**
 * Pages that search engines need not list, below a language or the site: a question of a tree, a
 * checklist one item at a time, the sources of one page, sheets, the history of a fact, what changed
 * since an edition, and what stands in for a page that a device lacks.
 */
const unlisted =
  /(?:^|\/)(?:find\/q\d+\/$|one-at-a-time\/|(?<!about\/)sources\/$|(?:print|ledger)\/.|(?:e|editions)\/|not-kept\/$)/;

/**
 * Whether a page stands in the list of pages for search engines, by its full address.
 * @param base the path the site is published at, with a slash at both ends
 * @param moves at an address of old stands only the way to where the page is now
 */
export function isListed(base: string, moves: readonly Move[]): (address: string) => boolean {
  const former = new Set(moves.map(({ language, from }) => `${language}/${from}/`));
  return (address) => {
    const path = new URL(address).pathname.slice(base.length);
    return !former.has(path) && !unlisted.test(path);
  };
}
