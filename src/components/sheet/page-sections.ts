import { parse, type HTMLElement } from 'node-html-parser';

/** What is taken from a page for paper. */
export interface SectionChoice {
  /** Ids of second-level headings, in the page's order; `intro` is what stands before the first. */
  sections: readonly string[];
  /** Put before every id, so that several pages can stand on one packet. */
  prefix: string;
  /** Levels by which headings go down: 0 below a first-level title. */
  headingShift: 0 | 1;
}

/** A part of a page, ready for paper. */
export interface PageSections {
  html: string;
  /** Ids of the sources cited, in the order of their new numbers, from 1. */
  sources: string[];
}

/**
 * Takes sections out of a rendered page: folds are opened for good, ids are made the packet's own,
 * and citations are numbered anew from 1. Throws when the page has no such section.
 */
export function pageSections(html: string, choice: SectionChoice): PageSections {
  const { sections, prefix, headingShift } = choice;
  const bySection = groupBySection(parse(html));
  const chosen = sections.map((id) => {
    const elements = bySection.get(id);
    if (!elements) throw new Error(`The page has no section "${id}".`);
    return elements.map(String).join('');
  });
  const part = parse(`<div>${chosen.join('')}</div>`).firstChild as HTMLElement;
  openFolds(part);
  const sources = renumberCitations(part, prefix);
  prefixIds(part, prefix);
  if (headingShift > 0) lowerHeadings(part);
  return { html: part.innerHTML, sources };
}

function groupBySection(root: HTMLElement): Map<string, HTMLElement[]> {
  const groups = new Map<string, HTMLElement[]>([['intro', []]]);
  let current = groups.get('intro')!;
  for (const element of root.children) {
    const heading = element.tagName === 'H2' ? element : element.querySelector(':scope > h2');
    if (heading?.id) groups.set(heading.id, (current = []));
    current.push(element);
  }
  return groups;
}

function openFolds(part: HTMLElement): void {
  for (const fold of part.querySelectorAll('details')) {
    const title = fold.querySelector('summary');
    const text = title?.innerHTML ?? '';
    title?.remove();
    fold.replaceWith(
      `<div class="sheet-fold"><p class="sheet-fold__title">${text}</p>${fold.innerHTML}</div>`,
    );
  }
}

function renumberCitations(part: HTMLElement, prefix: string): string[] {
  const sources: string[] = [];
  for (const link of part.querySelectorAll('.cite a')) {
    const id = (link.getAttribute('href') ?? '').replace('#source-', '');
    if (!sources.includes(id)) sources.push(id);
    const old = link.textContent.trim();
    const number = String(sources.indexOf(id) + 1);
    link.setAttribute('href', `#${prefix}-source-${id}`);
    link.setAttribute(
      'aria-label',
      (link.getAttribute('aria-label') ?? '').replace(new RegExp(`${old}(?!\\d)`), number),
    );
    link.set_content(number);
  }
  return sources;
}

function prefixIds(part: HTMLElement, prefix: string): void {
  for (const element of part.querySelectorAll('[id]'))
    element.setAttribute('id', `${prefix}-${element.id}`);
  for (const element of part.querySelectorAll('[aria-labelledby], [for]'))
    for (const name of ['aria-labelledby', 'for']) {
      const value = element.getAttribute(name);
      if (value !== undefined) element.setAttribute(name, `${prefix}-${value}`);
    }
}

function lowerHeadings(part: HTMLElement): void {
  for (const heading of part.querySelectorAll('h2, h3, h4, h5'))
    heading.tagName = `H${Number(heading.tagName[1]) + 1}`;
}
