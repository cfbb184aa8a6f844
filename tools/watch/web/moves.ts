import { getDomain } from 'tldts';
import type { Move } from './follow.ts';

/** Redirects by which a server says that a page has another address from now on. */
const lasting = new Set([301, 308]);

/** An address without what readers need not care about: the scheme, `www.`, a slash at the end. */
const plain = (url: string) => {
  const { host, pathname, search } = new URL(url);
  const path = pathname.replace(/(?:index\.html?)?$/, '').replace(/\/$/, '');
  return host.replace(/^www\./, '') + path + search;
};

/** Where a page has gone for good, or nothing; another way of writing its address is no move. */
export function lastingMove(from: string, moves: Move[]): string | undefined {
  const last = moves.at(-1);
  const isForGood = moves.every(({ status }) => lasting.has(status));
  return last && isForGood && plain(last.to) !== plain(from) ? last.to : undefined;
}

/** Whether two addresses lie in names that different owners may have registered. */
export const isOtherSite = (from: string, to: string): boolean => getDomain(from) !== getDomain(to);
