import type { Word } from '@lib/fill';
import type { Details, Phone } from '@lib/search/card';
import { piecesOf } from '@lib/search/excerpt';
import { element } from '../../lib/element.ts';
import type { EngineAnswer, SearchEngine, TextHit } from './search-engine';

/**
 * One result as a row of the grid: the page, its translation, and numbers to call when they are asked
 * for. Without details it keeps their place free; `fillRow` puts them in, so that nothing moves under
 * a finger.
 * @param id of the row; its cells get ids of their own
 */
export function resultRow(
  id: string,
  card: number,
  answer: EngineAnswer,
  { file, details: known, address, language, word }: SearchEngine,
): HTMLElement {
  const { path, title, kind, language: cardLanguage } = file.cards[card]!;
  const details = known[card];
  const row = element('div', 'search-result');
  row.setAttribute('role', 'row');
  const link = element('a', 'search-result__link');
  link.href = address(path, cardLanguage);
  const kindInWords = word(`kind.${kind}`);
  // Its sentence would make the name of link, cell and row a long one without a pause.
  link.setAttribute('aria-label', word('name', { kind: kindInWords, title }));
  link.append(
    element('span', 'search-result__kind', kindInWords),
    element('span', 'search-result__title', title),
    element('span', 'search-result__details'),
  );
  row.append(cell(`${id}-page`, link));
  for (const [at, phone] of (answer.asksForPhone ? (details?.phones ?? []) : []).entries())
    row.append(phoneCell(`${id}-call-${at}`, title, phone, word));
  if (answer.language !== language && !path.includes('#')) {
    const translation = element('a', 'search-result__translation', word('translation'));
    translation.href = address(path, answer.language);
    translation.hreflang = answer.language;
    translation.lang = answer.language;
    row.append(cell(`${id}-translation`, translation));
  }
  fillRow(row, details);
  return row;
}

/** Puts the sentence that answers into a row, once it is there. */
export function fillRow(row: Element, details: Details | undefined): void {
  const place = row.querySelector('.search-result__details')!;
  if (details && place.childElementCount === 0)
    place.append(element('span', 'search-result__text', details.text));
}

/**
 * Puts the part of the page that holds the words into a row, and their sentence. Where they stand at
 * the page's top, its own sentence says more.
 */
export function fillWithText(
  row: Element,
  { path, excerpt, section }: TextHit,
  { address, word }: SearchEngine,
): void {
  const link = row.querySelector<HTMLAnchorElement>('.search-result__link')!;
  const place = row.querySelector('.search-result__details')!;
  if (!section && place.childElementCount > 0) return;
  const text = element('span', 'search-result__text');
  for (const { text: words, isMarked } of piecesOf(excerpt))
    text.append(isMarked ? element('mark', '', words) : words);
  place.replaceChildren(text);
  if (!section) return;
  link.href = address(`${path}#${section.anchor}`);
  const title = word('section', { heading: section.title });
  place.prepend(element('span', 'search-result__section', title));
  link.setAttribute('aria-label', word('name', { kind: link.getAttribute('aria-label')!, title }));
}

function phoneCell(id: string, name: string, phone: Phone, word: Word): HTMLElement {
  const [label, number, dialled, isAgeing] = phone;
  const call = element('a', 'search-result__phone', number);
  call.translate = false;
  call.href = `tel:${dialled}`;
  call.setAttribute('aria-label', word('call', { name, number }));
  const made = cell(id, call);
  made.append(element('span', 'search-result__label', label));
  if (isAgeing) made.append(element('span', 'search-result__label', word('ageing')));
  return made;
}

function cell(id: string, child: HTMLElement): HTMLElement {
  const made = element('div');
  made.setAttribute('role', 'gridcell');
  made.setAttribute('aria-selected', 'false');
  made.id = id;
  made.append(child);
  return made;
}
