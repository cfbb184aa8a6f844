import { wordsOf } from '../../lib/fill.ts';
import { element } from '../../lib/element.ts';
import { openLargeView } from '../large-view/large-view.ts';
import { copyOf } from '../phrases/phrase-items.ts';

/** The answers that a page offers to the other person, if it does. */
export const answersOf = (page: Document): HTMLElement | null =>
  page.querySelector<HTMLElement>('[data-answers]');

/** The button that hands the view over to the other person for an answer. */
export function answerButton(answers: HTMLElement): HTMLButtonElement {
  const button = element('button', 'button', wordsOf(answers)('let'));
  button.addEventListener('click', () => openAnswers(answers));
  return button;
}

/**
 * Shows the answers large, to be tapped by the other person. The one that was tapped turns into the
 * reader's words, with what to do next.
 */
function openAnswers(answers: HTMLElement): void {
  const word = wordsOf(answers);
  const ask = shown(answers, '.pointing__ask', 'large-view__ask');
  const all = element('ul', 'large-view__answers');
  all.role = 'list';
  const chosen = element('div', 'large-view__shown');
  chosen.tabIndex = -1;
  const back = element('button', 'button', word('back'));
  const show = (answer?: Element) => {
    for (const part of [ask, all]) part.hidden = answer !== undefined;
    for (const part of [chosen, back]) part.hidden = answer === undefined;
    if (!answer) return;
    const meaning = shown(answer, '.pointing__meaning', 'large-view__sentence');
    const isMeant = meaning.hasChildNodes();
    chosen.replaceChildren(
      shown(answer, '.pointing__answer', `large-view__${isMeant ? 'when' : 'sentence'}`),
      meaning,
      element('p', 'large-view__count', word('next')),
      shown(answer, '.pointing__next', 'large-view__next'),
    );
    chosen.focus();
  };
  for (const answer of answers.querySelectorAll('li')) {
    const button = shown(answer, '.pointing__answer', 'button', 'button');
    button.addEventListener('click', () => show(answer));
    const item = element('li');
    item.append(button);
    all.append(item);
  }
  back.addEventListener('click', () => {
    show();
    all.querySelector('button')!.focus();
  });
  show();
  openLargeView({ title: word('answers'), close: word('close') }, ask, all, chosen, back);
}

/** Words of the page for the view, with their language and readings; empty where the page has none. */
function shown<Name extends 'p' | 'button' = 'p'>(
  answer: Element,
  selector: string,
  className: string,
  name = 'p' as Name,
): HTMLElementTagNameMap[Name] {
  const words = answer.querySelector<HTMLElement>(selector);
  const part = element(name, className);
  part.append(...copyOf(words));
  if (words?.lang) part.lang = words.lang;
  part.translate = words?.translate ?? true;
  return part;
}
