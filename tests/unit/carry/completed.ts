import { parse, type HTMLElement } from 'node-html-parser';
import { parse as parseAsBrowser, serialize } from 'parse5';

/** A document in which a browser would supply end tags, with all of them. */
export function completed(html: string): HTMLElement {
  return parse(serialize(parseAsBrowser(html)));
}
