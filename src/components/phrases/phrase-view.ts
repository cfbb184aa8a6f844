import { openLargeView } from '../large-view/large-view.ts';

/**
 * Shows the sentences of a list one at a time, as large as the screen allows, to hold up to someone.
 * @param words `title`, `close`, `previous` and `next`
 */
export function showPhrases(list: Element, words: DOMStringMap): void {
  const { title = '', close = '', previous = '', next = '' } = words;
  const items = [...list.querySelectorAll('.phrases__ja')].map((item) => item.parentElement!);
  const textOf = (item: Element | undefined, name: string) =>
    item?.querySelector(`.phrases__${name}`)?.textContent.trim() ?? '';
  // The sentence is the point of the view: it has the focus, and is read out, before its buttons,
  // with the case it is for: what is not true for a reader must not be said.
  const shown = part('div', 'large-view__shown');
  shown.tabIndex = -1;
  shown.autofocus = true;
  shown.ariaLive = 'polite';
  shown.ariaAtomic = 'true';
  const count = part('p', 'large-view__count');
  const when = part('p', 'large-view__when');
  const sentence = part('p', 'large-view__sentence');
  sentence.lang = 'ja';
  sentence.translate = false;
  const spoken = part('p', 'large-view__spoken');
  spoken.lang = 'ja-Latn';
  spoken.translate = false;
  const meaning = part('p', 'large-view__meaning');
  meaning.lang = 'en';
  const steps = part('div', 'large-view__steps');
  const back = part('button', 'button', previous);
  const forth = part('button', 'button', next);
  shown.append(count, when, sentence);
  steps.append(back, forth);
  let at = 0;
  const turn = (by: number) => {
    at += by;
    when.textContent = textOf(items[at], 'when');
    sentence.textContent = textOf(items[at], 'ja');
    spoken.textContent = textOf(items[at], 'romaji');
    meaning.textContent = textOf(items[at], 'en');
    count.textContent = `${at + 1} / ${items.length}`;
    back.disabled = at === 0;
    forth.disabled = at === items.length - 1;
  };
  back.addEventListener('click', () => turn(-1));
  forth.addEventListener('click', () => turn(1));
  turn(0);
  openLargeView({ title, close }, shown, spoken, meaning, steps);
}

function part<Name extends 'p' | 'div' | 'button'>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
