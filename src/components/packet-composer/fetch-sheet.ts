import { fetchDocument } from '../../lib/fetch-document.ts';

/**
 * Fetches a sheet from its own page. Its headings go down by one level, below the title of the
 * packet. Rejects when the page cannot be had or has no sheet.
 */
export async function fetchSheet(address: string): Promise<HTMLElement> {
  const sheet = (await fetchDocument(address)).querySelector<HTMLElement>('.sheet');
  if (!sheet) throw new Error(`${address} has no sheet.`);
  lowerHeadings(sheet);
  return document.adoptNode(sheet);
}

/** Makes every first-level heading a second-level one, and so on. */
function lowerHeadings(root: HTMLElement): void {
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5')) {
    const lower = root.ownerDocument.createElement(`h${Number(heading.localName[1]) + 1}`);
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}
