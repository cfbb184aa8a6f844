import type { HTMLElement } from 'node-html-parser';

/** A place in what is carried away: a page below the language's home, and an anchor on it or ''. */
export interface Target {
  path: string;
  id: string;
}

/** The page with the cards of all organisations; a card stands there for the organisation's own page. */
export const contactsPage = 'contacts/';

const cardPage = new RegExp(`^${contactsPage}([^/]+)/$`);

/** The path below the language's home that an address of the site leads to; undefined elsewhere. */
export function pathBelow(href: string, home: string): string | undefined {
  const address = href.replace(/#.*/, '');
  return address.startsWith(home) ? address.slice(home.length) : undefined;
}

/**
 * Where a link of the page `own` leads among the pages that are carried away.
 * @param home path of the language's home page, with a slash at both ends
 * @param idsOf the anchors of each carried page, by its path
 */
export function targetOf(
  href: string,
  own: string,
  home: string,
  idsOf: ReadonlyMap<string, ReadonlySet<string>>,
): Target | undefined {
  const path = href.startsWith('#') ? own : pathBelow(href, home);
  if (path === undefined) return undefined;
  const card = cardPage.exec(path)?.[1];
  if (card !== undefined && idsOf.get(contactsPage)?.has(`contact-${card}`))
    return { path: contactsPage, id: `contact-${card}` };
  const anchor = href.split('#')[1] ?? '';
  const ids = idsOf.get(path);
  return ids && { path, id: ids.has(anchor) ? anchor : '' };
}

/** The title of a page as HTML, without elements but ruby. */
export function titleOf(main: HTMLElement): string {
  return main
    .querySelector('h1')!
    .innerHTML.replaceAll(/<\/?span[^>]*>/g, '')
    .trim();
}
