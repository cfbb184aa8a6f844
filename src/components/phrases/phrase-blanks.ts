import { blankKind, fillBlank, type BlankKind, type Blanks } from '../../lib/case/blanks.ts';
import { secretIn } from '../../lib/case/secrets.ts';
import { wordsOf, type Word } from '../../lib/fill.ts';
import { element } from '../../lib/element.ts';
import { withoutRuby } from '../../lib/without-ruby.ts';
import { copyOf, partIn, phraseItems } from './phrase-items.ts';

/** The blanks of a list that one value fills, by how their sentences are written. */
type Places = Record<keyof Blanks, HTMLElement[]>;

/** How a blank's words are typed. A browser is asked to keep none of them. */
const typing: Record<BlankKind, Partial<HTMLInputElement>> = {
  text: { type: 'text' },
  date: { type: 'date' },
  day: { type: 'date' },
  yen: { type: 'text', inputMode: 'numeric' },
  count: { type: 'text', inputMode: 'numeric' },
  hour: { type: 'text', inputMode: 'numeric' },
};

/**
 * Opens or closes the fields with which a reader fills the blanks of a list. What they hold stands in
 * the sentences and nowhere else, until the page is left.
 * @param tools brings the names of the fields and what is said of them; `button` is one of them
 */
export function openBlanks(list: HTMLElement, tools: HTMLElement, button: HTMLElement): void {
  const form = list.querySelector<HTMLElement>('.phrases__blanks') ?? formFor(list, tools, button);
  form.hidden = button.getAttribute('aria-expanded') === 'true';
  button.setAttribute('aria-expanded', String(!form.hidden));
}

function formFor(list: HTMLElement, tools: HTMLElement, button: HTMLElement): HTMLElement {
  const word = wordsOf(tools);
  const form = element('fieldset', 'phrases__blanks screen-only');
  const said = element('p', 'phrases__said');
  said.setAttribute('role', 'status');
  const blanks = phraseItems(list).flatMap((item) => [
    ...partIn(item, 'sentence')!.querySelectorAll<HTMLElement>('[data-blank]'),
  ]);
  const names = new Set(blanks.map(({ dataset }) => dataset['blank']!));
  form.append(
    element('legend', '', ...copyOf(button)),
    element('p', 'small', word('fill.hint')),
    ...[...names].map((name) => fieldFor(placesOf(list, name), word(name), word, said)),
    said,
  );
  tools.after(form);
  return form;
}

function fieldFor(places: Places, name: string, word: Word, said: HTMLElement): HTMLLabelElement {
  const blanks = textsOf(places);
  const field = element('input');
  Object.assign(field, typing[blankKind(blanks.sentence)], { maxLength: 80, autocomplete: 'off' });
  const empty = emptying(places);
  const put = () => {
    const value = field.value.trim();
    const filled = value === '' ? blanks : fillBlank(value, blanks);
    empty();
    if (filled && value !== '') fill(places, filled);
    const isSecret = secretIn(value) !== undefined || isSecretIn(places);
    if (isSecret) empty();
    field.setAttribute('aria-invalid', String(isSecret || !filled));
    label.after(said);
    said.textContent = isSecret ? word('fill.secret') : filled ? '' : word('fill.number');
  };
  const label = element('label', '', name);
  label.append(field);
  field.addEventListener('input', put);
  // A page that is gone back to is shown as it was left.
  addEventListener('pagehide', () => {
    field.value = '';
    put();
  });
  return label;
}

function placesOf(list: Element, name: string): Places {
  const places = (writing: keyof Blanks) =>
    phraseItems(list).flatMap((item) => [
      ...(partIn(item, writing)?.querySelectorAll<HTMLElement>(`[data-blank="${name}"]`) ?? []),
    ]);
  return { sentence: places('sentence'), romaji: places('romaji'), meaning: places('meaning') };
}

/** What stands in the first of them; all hold the same. */
const textsOf = ({ sentence, romaji, meaning }: Places): Blanks => ({
  sentence: withoutRuby(sentence[0]),
  romaji: withoutRuby(romaji[0]),
  meaning: withoutRuby(meaning[0]),
});

function fill(places: Places, texts: Blanks): void {
  for (const writing of Object.keys(places) as (keyof Blanks)[])
    for (const place of places[writing]) place.textContent = texts[writing];
}

/** What leaves the places as the page has them. */
function emptying(places: Places): () => void {
  const before = Object.values(places)
    .flat()
    .map((place) => [place, copyOf(place)] as const);
  return () => {
    for (const [place, nodes] of before)
      place.replaceChildren(...nodes.map((node) => node.cloneNode(true)));
  };
}

/** With the words around it, something may be one that it is not by itself. */
const isSecretIn = ({ sentence, meaning }: Places) =>
  [...sentence, ...meaning].some(
    (place) => secretIn(withoutRuby(place.parentElement)) !== undefined,
  );
