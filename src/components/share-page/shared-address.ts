/** A page's address as it may be shared: without a query or an anchor, which could tell of the reader. */
export function sharedAddress(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
