import type { Card } from '@lib/search/card';
import { answeringSentence, marked, spokenOf } from '@lib/search/excerpt';
import type { Answer } from './search-engine';
import { filled, type PanelStrings } from './panel-strings';

interface Circumstances {
  /** The id of the row; its cells get ids of their own. */
  id: string;
  address: (path: string, language?: string) => string;
  language: 'ja' | 'en';
  strings: PanelStrings;
}

/** One result as a row of the grid: the page, the part it jumps to, a number to call, its twin. */
export function resultRow(card: Card, answer: Answer, circumstances: Circumstances): HTMLElement {
  const { id, address, language, strings } = circumstances;
  const sought = new Set(answer.understanding.concepts.map(({ concept }) => concept));
  const heading = headingOf(card, sought, answer);
  const row = element('div', 'search-result');
  row.setAttribute('role', 'row');

  const link = element('a', 'search-result__link');
  link.href = address(card.path + (heading ? `#${heading[0]}` : ''));
  link.append(
    element('span', 'search-result__kind', strings.kinds[card.kind]),
    ...withMarks('span', 'search-result__title', card.title, sought, answer),
  );
  if (heading)
    link.append(
      element('span', 'search-result__section', filled(strings.section, { heading: heading[1] })),
    );
  if (card.text !== '')
    link.append(
      ...withMarks(
        'span',
        'search-result__text',
        answeringSentence(card.text, sought, answer.lexicon),
        sought,
        answer,
      ),
    );
  row.append(cell(`${id}-page`, link));

  if (answer.understanding.asksForPhone)
    for (const [at, [label, text, dialled, isAgeing]] of (card.phones ?? []).entries()) {
      const call = element('a', 'search-result__phone', text);
      call.href = `tel:${dialled}`;
      call.setAttribute('aria-label', filled(strings.call, { name: card.title, number: text }));
      const phone = cell(`${id}-call-${at}`, call);
      phone.append(element('span', 'search-result__label', label));
      if (isAgeing) phone.append(element('span', 'search-result__label', strings.ageing));
      row.append(phone);
    }

  if (isInOtherScript(answer, language) && !card.path.includes('#')) {
    const other = language === 'ja' ? 'en' : 'ja';
    const twin = element('a', 'search-result__twin', strings.twin);
    twin.href = address(card.path, other);
    twin.hreflang = other;
    twin.lang = other;
    row.append(cell(`${id}-twin`, twin));
  }
  return row;
}

/** The part of a page that speaks of more than the page's title does. */
function headingOf(card: Card, sought: Set<number>, { lexicon }: Answer) {
  const inTitle = spokenOf(card.title, sought, lexicon);
  let best: { heading?: [string, string]; spoken: number } = { spoken: inTitle };
  for (const heading of card.headings ?? []) {
    const spoken = spokenOf(heading[1], sought, lexicon);
    if (spoken > best.spoken) best = { heading, spoken };
  }
  return best.heading;
}

/** Whether the reader typed in the language of the other half of the site. */
function isInOtherScript({ understanding }: Answer, language: 'ja' | 'en'): boolean {
  const typed = understanding.concepts.map((one) => one.typed).join('');
  const isJapanese = /[\u3040-\u9fff]/.test(typed);
  return language === 'en' ? isJapanese : /[a-z]{3,} [a-z]{2,}/i.test(typed) && !isJapanese;
}

function withMarks(
  tag: 'span',
  className: string,
  text: string,
  sought: Set<number>,
  { lexicon }: Answer,
): HTMLElement[] {
  const line = element(tag, className);
  for (const piece of marked(text, sought, lexicon))
    line.append(piece.isMarked ? element('mark', '', piece.text) : piece.text);
  return [line];
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
