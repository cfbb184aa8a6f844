import { parse, type HTMLElement } from 'node-html-parser';

/** A page that the sheet leads to. */
export interface LinkNote {
  /** The mark beside the link: `a` to `z`, then `aa`, `ab` … */
  letter: string;
  /** As the link had it. */
  href: string;
  /** The words of the first link that leads there. */
  words: string;
}

/**
 * Makes a sheet's links readable on paper. Citations are numbered from 1 over the whole sheet, and
 * every other link to a page gets a letter; the same source or address is noted once. Links that
 * dial, write a mail or stay on the sheet are left as they are.
 * @param prefix put before the id of each note
 * @param letters whether links to pages are noted; citations are in any case
 * @returns its HTML, ids of the sources cited in the order of their numbers, and the links noted
 */
export function noteLinks(html: string, prefix: string, letters = true) {
  const sheet = parse(html);
  const sources: string[] = [];
  const links: LinkNote[] = [];
  for (const link of sheet.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href')!;
    if (link.parentNode?.classList.contains('cite')) {
      const id = href.replace('#source-', '');
      if (!sources.includes(id)) sources.push(id);
      renumber(link, sources.indexOf(id) + 1, `#${prefix}-source-${id}`);
    } else if (letters && !/^(?:#|tel:|mailto:)/.test(href)) {
      let note = links.find((known) => known.href === href);
      if (!note) {
        note = { letter: letterOf(links.length), href, words: link.textContent.trim() };
        links.push(note);
      }
      link.insertAdjacentHTML('afterend', `<sup class="sheet-link">${note.letter}</sup>`);
    }
  }
  return { html: sheet.toString(), sources, links };
}

/** The letter of the link at a place, counted from 0. */
export function letterOf(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

function renumber(link: HTMLElement, number: number, href: string): void {
  const old = link.textContent.trim();
  const label = link.getAttribute('aria-label') ?? '';
  link.setAttribute('href', href);
  link.setAttribute('aria-label', label.replace(new RegExp(`${old}(?!\\d)`), String(number)));
  link.set_content(String(number));
}
