import { attribute, readPages, type Page } from '../site/pages.ts';

/** The front door, the 404, and in each language one page of every kind, search and components. */
export function onePageOfEachKind(folder: string): string[] {
  const seen = new Map<string, string>();
  for (const page of readPages(folder)) {
    const kind = `${page.language ?? page.path} ${kindOf(page)}`;
    if (!seen.has(kind)) seen.set(kind, page.path);
  }
  return [...seen.values()];
}

function kindOf(page: Page): string {
  const ownKind = /^\/\w+\/(components|search|contacts)\/$/.exec(page.path)?.[1];
  if (ownKind) return ownKind;
  const marked = page.document.querySelector('[data-page-kind]');
  return marked ? attribute(marked, 'data-page-kind') : 'plain';
}
