import { english, japanese, type Language } from '@model/language';
import type { Card, Details } from '@lib/search/card';
import { piecesOf } from '@lib/search/excerpt';
import { filled, type PanelStrings } from '@lib/search/panel-strings';
import type { TextHit } from './search-engine';

/** What a row needs to know besides its result. */
export interface Circumstances {
  /** The id of the row; its cells get ids of their own. */
  id: string;
  address: (path: string, language?: string) => string;
  /** The language of the page. */
  language: Language;
  /** Whether the page of the other language is offered too. */
  offersTranslation: boolean;
  /** Whether the reader asks for a number to call. */
  asksForPhone: boolean;
  strings: PanelStrings;
}

/**
 * One result as a row of the grid: the page, its translation, and numbers to call when they are asked
 * for. Without details it keeps their place free; `fillRow` puts them in, so that nothing moves under
 * a finger.
 */
export function resultRow(
  card: Pick<Card, 'path' | 'title' | 'kind'>,
  details: Details | undefined,
  circumstances: Circumstances,
): HTMLElement {
  const { id, address, language, offersTranslation, asksForPhone, strings } = circumstances;
  const row = element('div', 'search-result');
  row.setAttribute('role', 'row');
  const link = element('a', 'search-result__link');
  link.href = address(card.path);
  // Its sentence would make the name of link, cell and row a long one without a pause.
  link.setAttribute(
    'aria-label',
    filled(strings.name, { kind: strings.kinds[card.kind], title: card.title }),
  );
  link.append(
    element('span', 'search-result__kind', strings.kinds[card.kind]),
    element('span', 'search-result__title', card.title),
    element('span', 'search-result__details'),
  );
  row.append(cell(`${id}-page`, link));
  for (const [at, phone] of (asksForPhone ? (details?.phones ?? []) : []).entries())
    row.append(phoneCell(`${id}-call-${at}`, card.title, phone, strings));
  if (offersTranslation && !card.path.includes('#')) {
    const other = language === japanese ? english : japanese;
    const translation = element('a', 'search-result__translation', strings.translation);
    translation.href = address(card.path, other);
    translation.hreflang = other;
    translation.lang = other;
    row.append(cell(`${id}-translation`, translation));
  }
  if (details) fillRow(row, details);
  return row;
}

/** Puts the sentence that answers into a row. */
export function fillRow(row: Element, { text }: Details): void {
  const place = row.querySelector('.search-result__details')!;
  if (place.childElementCount === 0) place.append(element('span', 'search-result__text', text));
}

/**
 * Puts the part of the page that holds the words into a row, and their sentence. Where they stand at
 * the page's top, its own sentence says more.
 */
export function fillWithText(
  row: Element,
  { path, excerpt, section }: TextHit,
  { address, strings }: Pick<Circumstances, 'address' | 'strings'>,
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
  const name = filled(strings.section, { heading: section.title });
  place.prepend(element('span', 'search-result__section', name));
  const full = link.getAttribute('aria-label')!;
  link.setAttribute('aria-label', filled(strings.name, { kind: full, title: name }));
}

function phoneCell(
  id: string,
  name: string,
  [label, text, dialled, isAgeing]: NonNullable<Details['phones']>[number],
  strings: PanelStrings,
): HTMLElement {
  const call = element('a', 'search-result__phone', text);
  call.translate = false;
  call.href = `tel:${dialled}`;
  call.setAttribute('aria-label', filled(strings.call, { name, number: text }));
  const phone = cell(id, call);
  phone.append(element('span', 'search-result__label', label));
  if (isAgeing) phone.append(element('span', 'search-result__label', strings.ageing));
  return phone;
}

function cell(id: string, child: HTMLElement): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'gridcell');
  element.setAttribute('aria-selected', 'false');
  element.id = id;
  element.append(child);
  return element;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  if (className !== '') created.className = className;
  if (text !== undefined) created.textContent = text;
  return created;
}
