import { dossierOf, type DossierPart } from '../../lib/case/dossier.ts';
import type { CaseFile } from '../../lib/case/state.ts';
import { writeDate } from '../../lib/dates.ts';
import { writeMoment } from '../../lib/japan-moment.ts';
import type { Word } from '../../lib/fill.ts';
import { valueOf } from '../../lib/kept/state.ts';
import type { Language } from '../../model/language.ts';

/**
 * Draws the whole case for paper: a title with the day, the contents, then a table for each list.
 * @param names what the organisations of the guide are called, by id
 * @param today `YYYY-MM-DD`
 * @returns whether there was anything to draw
 */
export function drawDossier(
  place: HTMLElement,
  file: Readonly<CaseFile>,
  word: Word,
  names: Record<string, string>,
  today: string,
): boolean {
  const language = document.documentElement.lang as Language;
  const parts = dossierOf(file, {
    word,
    organisation: (id) => valueOf(names, id) ?? '',
    moment: (at) => writeMoment(at, language),
    yen: (amount) => word('yen', { amount: amount.toLocaleString(language) }),
  });
  const { name, address, phone } = file.own;
  place.replaceChildren(
    ...[name, address, phone, writeDate(today, language)]
      .filter((text) => text !== '')
      .map((text) => element('p', text)),
    contents(parts, word),
    ...parts.flatMap((part) => [
      titled('h4', `dossier-${part.name}`, word(part.name)),
      table(part, word),
    ]),
  );
  return parts.length > 0;
}

function contents(parts: DossierPart[], word: Word): HTMLElement {
  const list = element('ol');
  for (const { name, rows } of parts) {
    const link = element('a', word('dossier.entry', { title: word(name), count: rows.length }));
    link.setAttribute('href', `#dossier-${name}`);
    list.append(element('li', link));
  }
  return list;
}

function titled(name: string, id: string, text: string): HTMLElement {
  const title = element(name, text);
  title.id = id;
  return title;
}

function table({ name, columns, rows }: DossierPart, word: Word): HTMLElement {
  const head = element('tr');
  for (const column of columns) {
    const cell = element('th', word(column));
    cell.setAttribute('scope', 'col');
    head.append(cell);
  }
  const body = element('tbody');
  for (const row of rows) {
    const line = element('tr');
    for (const text of row) line.append(element('td', text));
    body.append(line);
  }
  const drawn = element('table', element('thead', head), body);
  drawn.setAttribute('aria-labelledby', `dossier-${name}`);
  const region = element('div', drawn);
  region.className = 'dossier__table';
  // A table that is wider than the screen is moved by keyboard too.
  region.tabIndex = 0;
  region.setAttribute('role', 'region');
  region.setAttribute('aria-labelledby', `dossier-${name}`);
  return region;
}

function element(name: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
