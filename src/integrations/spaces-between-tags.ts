import type { Step } from './finish/page.ts';

/** Elements whose spaces are shown as they are, or are code; several spaces between two tags. */
const piece = /<(pre|textarea|script|style)\b[^]*?<\/\1>|(?<=>) {2,}(?=<)/gi;

/**
 * Leaves one space where templates left several between two tags, one for each condition that was
 * not met: a browser shows them alike. The list of contacts has hundreds.
 */
export function oneSpaceBetweenTags(html: string): string {
  return html.replace(piece, (whole) => (whole.startsWith('<') ? whole : ' '));
}

/** Shortens every page by the spaces that nobody sees. */
export function spacesBetweenTags(): Step {
  return {
    name: 'spaces-between-tags',
    prepare: () => (page) => ({ ...page, html: oneSpaceBetweenTags(page.html) }),
  };
}
