import { english, japanese, type Language } from '@lib/language';
import type { Card, Details } from '@lib/search/card';
import { answeringSentence, marked, spokenOf } from '@lib/search/excerpt';
import type { Answer } from './search-engine';
import { filled, type PanelStrings } from '@lib/search/panel-strings';

/** What a row needs to know besides its result. */
export interface Circumstances {
  /** The id of the row; its cells get ids of their own. */
  id: string;
  address: (path: string, language?: string) => string;
  /** The language of the page. */
  language: Language;
  /** Whether the page of the other language is offered too. */
  offersTwin: boolean;
  strings: PanelStrings;
}

/**
 * One result as a row of the grid: the page, its twin, and numbers to call when they are asked for.
 * Without details it keeps their place free; `fillRow` puts them in, so that nothing moves under a
 * finger.
 */
export function resultRow(
  card: Card,
  details: Details | undefined,
  answer: Answer,
  circumstances: Circumstances,
): HTMLElement {
  const { id, address, language, offersTwin, strings } = circumstances;
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
    withMarks('search-result__title', card.title, answer),
    element('span', 'search-result__details'),
  );
  row.append(cell(`${id}-page`, link));
  for (const [at, phone] of phonesAskedFor(details, answer).entries())
    row.append(phoneCell(`${id}-call-${at}`, card.title, phone, strings));
  if (offersTwin && !card.path.includes('#')) {
    const other = language === japanese ? english : japanese;
    const twin = element('a', 'search-result__twin', strings.twin);
    twin.href = address(card.path, other);
    twin.hreflang = other;
    twin.lang = other;
    row.append(cell(`${id}-twin`, twin));
  }
  if (details) fillRow(row, card, details, answer, circumstances);
  return row;
}

/** Puts the sentence that answers into a row, and the part of the page it jumps to. */
export function fillRow(
  row: Element,
  card: Card,
  details: Details,
  answer: Answer,
  { address, strings }: Pick<Circumstances, 'address' | 'strings'>,
): void {
  const link = row.querySelector<HTMLAnchorElement>('.search-result__link')!;
  const place = link.querySelector('.search-result__details')!;
  if (place.childElementCount > 0) return;
  const sought = soughtBy(answer);
  // A page about someone close opens with what to do first: nobody is led past that.
  const heading = card.isQuiet ? undefined : headingOf(card, details, sought, answer);
  if (heading) {
    link.href = address(`${card.path}#${heading[0]}`);
    const section = filled(strings.section, { heading: heading[1] });
    place.append(element('span', 'search-result__section', section));
    const name = link.getAttribute('aria-label')!;
    link.setAttribute('aria-label', filled(strings.name, { kind: name, title: section }));
  }
  place.append(
    withMarks(
      'search-result__text',
      answeringSentence(details.text, sought, answer.lexicon),
      answer,
    ),
  );
}

/** The numbers of a result, when the reader asks for one. */
function phonesAskedFor(details: Details | undefined, { understanding }: Answer) {
  return understanding.asksForPhone ? (details?.phones ?? []) : [];
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

/** The part of a page that speaks of more than the page's title does. */
function headingOf(card: Card, details: Details, sought: Set<number>, { lexicon }: Answer) {
  const inTitle = spokenOf(card.title, sought, lexicon);
  let best: { heading?: [string, string]; spoken: number } = { spoken: inTitle };
  for (const heading of details.headings ?? []) {
    const spoken = spokenOf(heading[1], sought, lexicon);
    if (spoken > best.spoken) best = { heading, spoken };
  }
  return best.heading;
}

function soughtBy({ understanding }: Answer): Set<number> {
  return new Set(understanding.concepts.map(({ concept }) => concept));
}

function withMarks(className: string, text: string, answer: Answer): HTMLElement {
  const line = element('span', className);
  for (const piece of marked(text, soughtBy(answer), answer.lexicon))
    line.append(piece.isMarked ? element('mark', '', piece.text) : piece.text);
  return line;
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
