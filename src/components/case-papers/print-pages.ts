import { editedLines } from '../../lib/case/edited-lines.ts';
import type { PaperLine } from '../../lib/case/papers.ts';
import { element } from '../../lib/element.ts';
import type { Language } from '../../model/language.ts';
import { wholeParts } from './whole-parts.ts';
import type { Writing } from './writing.ts';

/** The name of the page with what the reader keeps. */
export const ownPage = 'own';

const idOf = (name: string) => `papers-page-${name}`;

function pageOf(name: string, language: Language, lines: readonly PaperLine[]): HTMLElement {
  const page = element('div', 'letter');
  page.id = idOf(name);
  page.lang = language;
  page.append(
    ...lines.map(({ text, placement }, place) => {
      const line = element('p');
      line.dataset['placement'] = placement;
      // The first line of a block stays with the next.
      line.toggleAttribute('data-heads', !lines[place - 1]?.text && text !== '');
      line.append(
        ...wholeParts(text).map((part) => {
          if (typeof part === 'string') return part;
          const whole = element('span', '', part.whole);
          whole.dataset['whole'] = '';
          return whole;
        }),
      );
      return line;
    }),
  );
  return page;
}

/**
 * Lays out for the printer the texts as they stand in the fields now, a page each, and the note for
 * the reader.
 */
export function layOut(
  pages: HTMLElement,
  writings: readonly Writing[],
  note: string,
  noteLanguage: Language,
): void {
  const lines = note.split('\n').map((text) => ({ text, placement: 'start' as const }));
  pages.replaceChildren(
    ...writings.map(({ language, area, filled }) =>
      pageOf(language, language, editedLines(filled.lines, area.value)),
    ),
    pageOf(ownPage, noteLanguage, lines),
  );
  showPaper(pages);
}

/** Has the printer get the paper: all pages but what the reader keeps. */
export function showPaper(pages: HTMLElement): void {
  for (const page of pages.children) page.toggleAttribute('hidden', page.id === idOf(ownPage));
}

/** Prints the paper, or one page by its name. */
export function printPages(pages: HTMLElement, only: string | undefined): void {
  if (only)
    for (const page of pages.children) page.toggleAttribute('hidden', page.id !== idOf(only));
  print();
}
