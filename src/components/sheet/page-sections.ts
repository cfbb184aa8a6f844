import { parse, type HTMLElement } from 'node-html-parser';

/**
 * Takes sections out of a rendered page: folds are opened for good, the ways between single steps are
 * left out, links to the glossary become their words, and ids, with the links to them, are made the
 * packet's own. Throws when the page has no such section.
 * @param sections ids of second-level headings, in the page's order; `intro` is what stands before the
 *   first
 * @param prefix put before every id, so that several pages can stand on one packet
 * @returns the HTML of the sections
 */
export function pageSections(
  html: string,
  { sections, prefix }: { sections: readonly string[]; prefix: string },
): string {
  const bySection = groupBySection(parse(html));
  const chosen = sections.map((id) => {
    const elements = bySection.get(id);
    if (!elements) throw new Error(`The page has no section "${id}".`);
    return elements.map(String).join('');
  });
  const part = parse(`<div>${chosen.join('')}</div>`).firstChild as HTMLElement;
  openFolds(part);
  for (const way of part.querySelectorAll('.step-pager, .step-pager__door')) way.remove();
  for (const term of part.querySelectorAll('a.term')) term.replaceWith(term.innerHTML);
  prefixIds(part, prefix);
  return part.innerHTML;
}

function groupBySection(root: HTMLElement): Map<string, HTMLElement[]> {
  const groups = new Map<string, HTMLElement[]>([['intro', []]]);
  let current = groups.get('intro')!;
  for (const element of root.children) {
    // The heading of a box of advice begins no section.
    const heading =
      element.tagName === 'H2' ? element : element.querySelector(':scope:not(.advice) > h2');
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

function prefixIds(part: HTMLElement, prefix: string): void {
  const ids = part.querySelectorAll('[id]').map((element) => element.id);
  for (const link of part.querySelectorAll('a[href^="#"]')) {
    const id = link.getAttribute('href')!.slice(1);
    if (ids.includes(id)) link.setAttribute('href', `#${prefix}-${id}`);
  }
  for (const element of part.querySelectorAll('[id]'))
    element.setAttribute('id', `${prefix}-${element.id}`);
  for (const element of part.querySelectorAll('[aria-labelledby], [for]'))
    for (const name of ['aria-labelledby', 'for']) {
      const value = element.getAttribute(name);
      if (value !== undefined) element.setAttribute(name, `${prefix}-${value}`);
    }
}
