import { dossierOf, type DossierPart } from '../../lib/case/dossier.ts';
import type { CaseFile } from '../../lib/case/state.ts';
import { localeOf, writeDate } from '../../lib/dates.ts';
import { element } from '../../lib/element.ts';
import { wordsOf, type Word } from '../../lib/fill.ts';
import { writeMoment } from '../../lib/japan-moment.ts';
import { valueOf } from '../../lib/kept/state.ts';
import type { Language } from '../../model/language.ts';

/**
 * Draws the whole case for paper into its place, in the language and with the words of that: whose it
 * is with the day, the contents, then a table for each list.
 * @param today `YYYY-MM-DD`
 * @returns whether there was anything to draw
 */
export function drawDossier(place: HTMLElement, file: Readonly<CaseFile>, today: string): boolean {
  const language = place.lang as Language;
  const word = wordsOf(place);
  const names = JSON.parse(place.dataset['organisations']!) as Record<string, string>;
  const parts = dossierOf(file, {
    word,
    organisation: (id) => valueOf(names, id) ?? '',
    moment: (at) => writeMoment(at, language),
    yen: (amount) => word('yen', { amount: amount.toLocaleString(localeOf(language)) }),
  });
  const { name, address, phone, email } = file.own;
  const idOf = (part: DossierPart) => `dossier-${language}-${part.name}`;
  const contents = element('ol');
  for (const part of parts) {
    const title = word('dossier.entry', { title: word(part.name), count: part.rows.length });
    const link = element('a', '', title);
    link.href = `#${idOf(part)}`;
    contents.append(element('li', '', link));
  }
  place.replaceChildren(
    element('h3', '', word('dossier.title')),
    ...[name, address, phone, email, writeDate(today, language)]
      .filter((text) => text !== '')
      .map((text) => element('p', '', text)),
    contents,
    ...parts.flatMap((part) => {
      const title = element('h4', '', word(part.name));
      title.id = idOf(part);
      return [title, table(part, title.id, word)];
    }),
  );
  return parts.length > 0;
}

function table({ columns, rows }: DossierPart, titleId: string, word: Word): HTMLElement {
  const head = columns.map((column) => {
    const cell = element('th', '', word(column));
    cell.scope = 'col';
    return cell;
  });
  const lines = rows.map((row) => element('tr', '', ...row.map((text) => element('td', '', text))));
  const drawn = element(
    'table',
    '',
    element('thead', '', element('tr', '', ...head)),
    element('tbody', '', ...lines),
  );
  drawn.setAttribute('aria-labelledby', titleId);
  const region = element('div', 'dossier__table', drawn);
  // A table that is wider than the screen is moved by keyboard too.
  region.tabIndex = 0;
  region.setAttribute('role', 'region');
  region.setAttribute('aria-labelledby', titleId);
  return region;
}
