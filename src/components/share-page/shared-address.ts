/** A page's address as it may be shared: without a query or an anchor, which could tell of the reader. */
export function sharedAddress({ origin, pathname }: Pick<URL, 'origin' | 'pathname'>): string {
  return origin + pathname;
}
