/**
 * What was typed on the search page is remembered with the tab's place in its history, never in an address:
 * addresses stand in requests and in the list of pages visited, and browsers list an anchor there
 * even when it is taken away at once. So Back and a reload find the words again.
 */
import { longestQuery } from '@lib/search/longest-query';
import { ownPrefix } from '@lib/own-prefix';

/** Hands words to the same page in the other language; erased on arrival. */
const storageKey = `${ownPrefix}words`;

/** Words remembered with this place in the tab's history; none when there are none. */
function rememberedQuery(): string {
  const { words } = (history.state ?? {}) as { words?: unknown };
  return typeof words === 'string' ? words : '';
}

/** Remembers words with this place in the tab's history, or forgets them. */
export function rememberQuery(words: string): void {
  if (words === rememberedQuery()) return;
  replaceState({ ...(history.state as object | null), words }, location.href);
}

/** Hands the words remembered here to the next page of this tab. */
export function handOver(): void {
  const words = rememberedQuery();
  if (words === '') return;
  try {
    sessionStorage.setItem(storageKey, words);
  } catch {
    // Storage is forbidden or full: the next page begins empty.
  }
}

/**
 * Words that came along with the page: in its address, as in links that were made before, from its
 * translation, or from the last time the reader was here. Takes them out of the address and out of
 * storage.
 */
export function takeQuery(): string {
  const address = new URL(location.href);
  const linked = address.searchParams.get('q');
  if (linked !== null) {
    address.searchParams.delete('q');
    replaceState(history.state, address.href);
  }
  return (linked ?? (handedOver() || rememberedQuery())).slice(0, longestQuery);
}

function handedOver(): string {
  try {
    const words = sessionStorage.getItem(storageKey) ?? '';
    sessionStorage.removeItem(storageKey);
    return words;
  } catch {
    return '';
  }
}

/** Safari throws after a hundred calls in half a minute; nothing that is shown depends on it. */
function replaceState(state: unknown, address: string): void {
  try {
    history.replaceState(state, '', address);
  } catch {
    // The next words are remembered again.
  }
}
