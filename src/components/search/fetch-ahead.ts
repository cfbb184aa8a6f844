/** The file of Pagefind itself, below `pagefind/`. */
export const program = 'pagefind.js';

/** Says early that scripts will ask for a file with `fetch()`, so that it is under way by then. */
export function fetchAhead(href: string): void {
  link({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
}

/** Adds a `<link>` to the page. */
export function link(attributes: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement('link'), attributes));
}
