import { announce } from '@lib/announce';
import type { Word } from '@lib/fill';
import type { Language } from '@model/language';
import { longestQuery } from '@lib/search/longest-query';
import { isPhoneLike, phoneIn } from '@lib/search/phone-like';
import { CustomElement } from '../custom-element/custom-element';
import { element } from '../../lib/element.ts';
import { rememberQuery } from './remembered-query';
import { fillRow, fillWithText, resultRow } from './result-row';
import { RowChoice } from './row-choice';
import { SearchEngine, type TextHit } from './search-engine';
import { isComposing } from './shortcut';

/** How many results are shown before the reader asks for more. */
const atFirst = 4;
/** How many results tell what words are about. */
const tellingResults = 3;
/** Milliseconds to wait for the next letter. */
const pause = 60;
/** Milliseconds without a letter after which the answer is spoken: who types hears only the last one. */
const rest = 1_000;
/** Characters of the reader's words that a note repeats: whoever pasted a page need not read it again. */
const longestWords = 24;

type Answer = Awaited<ReturnType<SearchEngine['ask']>>;

const engines = new Map<string, SearchEngine>();

/** Answers as one types, as a combobox with a grid of results (ARIA Authoring Practices). */
class SearchPanel extends CustomElement {
  #engine!: SearchEngine;
  #input!: HTMLInputElement;
  #grid!: HTMLElement;
  #more!: HTMLButtonElement;
  #choice!: RowChoice;
  #asked = 0;
  #timer = 0;
  #announcing = 0;
  /** What is shown. */
  #answer!: Answer;
  /** Pages whose texts hold the words, once they were looked up. */
  #hits: TextHit[] = [];
  /** Whether Back may find the words that stand in the field. */
  #mayBeRemembered = false;

  protected start(): void {
    const language = this.#language;
    this.#engine =
      engines.get(this.#cards) ?? new SearchEngine(this.dataset['base']!, language, this.#cards);
    engines.set(this.#cards, this.#engine);
    this.#input = this.inside('input');
    this.#grid = this.inside('[role="grid"]');
    this.#more = this.inside('.search-panel__more');
    this.#choice = new RowChoice(this.#input, this.#grid);
    this.#input.setAttribute('role', 'combobox');
    this.#input.setAttribute('aria-autocomplete', 'list');
    this.#input.setAttribute('aria-haspopup', 'grid');
    this.#input.setAttribute('aria-controls', this.#grid.id);
    this.#input.setAttribute('aria-expanded', 'false');
    this.listen(this.#input, 'input', () => this.#later());
    this.listen(this.#input, 'compositionend', () => this.#later());
    this.listen(this.#input, 'keydown', (event) => this.#press(event));
    this.listen(this.inside('.search-panel__submit'), 'click', () => this.#now());
    this.listen(this.#more, 'click', () => void this.#showAll());
    this.listen(window, 'pagehide', () => this.#forget());
    if (this.#input.value !== '') void this.#search();
  }

  /** Fetches what the first answer needs; called when the reader reaches for search. */
  warm(): void {
    this.#engine.load().then(
      () => this.#status.textContent === this.#status.dataset['loading'] && this.#say(''),
      () => this.#fail(),
    );
  }

  /** Paths of the results of a query below the language, the best first; for measuring. */
  async find(query: string): Promise<string[]> {
    const { results } = await this.#engine.ask(query);
    return results.map((card) => this.#engine.file.cards[card]!.path);
  }

  get #status(): HTMLElement {
    return this.inside('[role="status"]');
  }

  #later(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#announcing);
    this.#timer = window.setTimeout(() => void this.#search(), pause);
  }

  /** Answers at once; on a phone the keyboard makes room for the answer. */
  #now(): void {
    clearTimeout(this.#timer);
    void this.#search();
    if (matchMedia('(pointer: coarse)').matches) this.#input.blur();
  }

  #press(event: KeyboardEvent): void {
    if (isComposing(event)) {
      // A dialog would close on the Esc that only ends a conversion.
      if (event.key === 'Escape') event.stopPropagation();
      return;
    }
    if (event.key === 'Escape') this.#leave(event);
    else if (this.#choice.press(event.key)) event.preventDefault();
    else if (event.key === 'Enter') this.#now();
  }

  /** Esc leads from a result back to the text, then out of the dialog; it never empties the field. */
  #leave(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (this.#choice.place >= 0) this.#choice.restore(-1);
    else this.closest('dialog')?.close();
  }

  async #search(): Promise<void> {
    const isLong = this.#input.value.length > longestQuery;
    if (isLong) this.#input.value = this.#input.value.slice(0, longestQuery + 1);
    const query = this.#input.value.slice(0, longestQuery).trim();
    const turn = ++this.#asked;
    this.#mayBeRemembered = false;
    this.#hits = [];
    if (query === '') {
      if ('page' in this.dataset) rememberQuery('');
      this.#clear();
      return;
    }
    if (this.#grid.hidden) this.#sayAtRest(this.#status.dataset['loading']!);
    try {
      const answer = await this.#engine.ask(query);
      const shown = answer.results.slice(0, atFirst);
      const details = this.#engine.loadDetails(shown);
      // Numbers are the answer then: rows without them would be no use and grow afterwards.
      if (answer.asksForPhone) await details;
      const none = answer.isUnderstood ? [] : await this.#none(query);
      if (turn !== this.#asked) return;
      this.#answer = answer;
      this.#choice.restore(-1);
      this.#show(atFirst);
      this.#explain(query, isLong, none);
      // Of words that lead to pages that one can leave quietly, nothing is remembered.
      const { cards } = this.#engine.file;
      this.#mayBeRemembered = !shown.slice(0, tellingResults).some((card) => cards[card]!.isQuiet);
      if ('page' in this.dataset) rememberQuery(this.#mayBeRemembered ? query : '');
      await details;
      if (turn === this.#asked) this.#fill();
      await this.#addTexts(query, turn);
    } catch {
      if (turn === this.#asked && this.#grid.hidden) this.#fail();
    }
  }

  #show(count: number): void {
    const { results, isUnderstood } = this.#answer;
    const kept = this.#choice.place;
    this.#grid.replaceChildren(...results.slice(0, count).map((card) => this.#row(card)));
    this.#grid.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#choice.restore(kept);
    this.#more.hidden = results.length <= count;
    this.#sayAtRest(this.#word(isUnderstood ? 'count' : 'none', { count: results.length }));
  }

  #row(card: number): HTMLElement {
    const { language, asksForPhone } = this.#answer;
    return resultRow(this.#engine.file.cards[card]!, this.#engine.details[card], {
      id: `${this.#grid.id}-${card}`,
      address: this.#address,
      language: this.#language,
      offersTranslation: language !== this.#language,
      asksForPhone,
      word: this.#word,
    });
  }

  async #showAll(): Promise<void> {
    const turn = this.#asked;
    const { results } = this.#answer;
    await this.#engine.loadDetails(results).catch(() => undefined);
    if (turn !== this.#asked) return;
    this.#show(results.length);
    this.#withTexts(true);
  }

  /** Puts the details into the rows that stand there. */
  #fill(): void {
    for (const [at, row] of [...this.#grid.children].entries()) {
      const details = this.#engine.details[this.#answer.results[at]!];
      if (details) fillRow(row, details);
    }
  }

  /** Looks the words up in the texts of the pages; nothing waits for it. */
  async #addTexts(query: string, turn: number): Promise<void> {
    // Its parts stand in many texts; the page that compares numbers is offered instead.
    if (isPhoneLike(query)) return;
    const hits = await this.#engine.textHits(query).catch((): TextHit[] => []);
    if (turn !== this.#asked) return;
    this.#hits = hits;
    this.#withTexts(this.#grid.children.length < atFirst);
    const { cards } = this.#engine.file;
    const found = new Set(this.#answer.results.map((card) => cards[card]!.path));
    this.#more.hidden &&= hits.every(({ path }) => found.has(path));
  }

  /** Shows in rows the sentences that hold the words; below them, where wished, other pages that hold them. */
  #withTexts(addsPages: boolean): void {
    const { cards } = this.#engine.file;
    const { results } = this.#answer;
    for (const hit of this.#hits) {
      const card = cards.findIndex(({ path }) => path === hit.path);
      if (card < 0 || cards[card]!.isQuiet) continue;
      let row = this.#grid.children[results.indexOf(card)];
      if (!row && addsPages && !results.includes(card))
        row = this.#grid.appendChild(this.#row(card));
      // A page that stands there in other words has its own sentence.
      if (row && (cards[card]!.language ?? this.#cards) === this.#language)
        fillWithText(row, hit, { address: this.#address, word: this.#word });
    }
  }

  /** Back may find the page as it was left: words that are not remembered must not stand there either. */
  #forget(): void {
    if (this.#mayBeRemembered) return;
    this.#asked++;
    this.#input.value = '';
    this.#clear();
    this.closest('dialog')?.close();
  }

  /** Says why nothing is found, and leads to the list of all pages. */
  #fail(): void {
    const { failed = '', list = '' } = this.#status.dataset;
    this.#say(failed);
    this.#note(linkLine(this.#address('search/#site-index'), list));
  }

  /** Says how the query was read: cut, not at all, a number, or a name that stands for another. */
  #explain(query: string, isLong: boolean, none: HTMLElement[]): void {
    const { meant } = this.#answer;
    const { cards, places } = this.#engine.file;
    const numberCheck = cards[places.numberCheck];
    const number = numberCheck && phoneIn(query);
    const lines: HTMLElement[] = [];
    const tell = (note: string) => lines.push(element('p', '', note));
    if (number) {
      // Is it a number of this guide? The answer is on a page of its own, which gets what was typed.
      const address = this.#address(`${numberCheck.path}#${encodeURIComponent(number)}`);
      lines.push(linkLine(address, this.#word('number'), 'search-panel__number'));
    }
    if (isLong) tell(this.#word('long', { count: longestQuery }));
    if (meant) {
      const { title } = cards[meant.card]!;
      tell(this.#word('because', { typed: shortened(meant.typed), meant: title }));
    }
    // A number alone is not looked for among the pages.
    this.#note(...lines, ...(isPhoneLike(query) ? [] : none));
  }

  /** What is said where nothing fits; an answer stands without it where it cannot be had. */
  async #none(query: string): Promise<HTMLElement[]> {
    try {
      const { notUnderstood } = await import('./not-understood');
      return await notUnderstood(this.dataset['base']!, this.#cards, query, shortened(query));
    } catch {
      return [];
    }
  }

  #note(...notes: HTMLElement[]): void {
    this.inside('.search-panel__notes').replaceChildren(...notes);
  }

  readonly #address = (path: string, language = this.#cards): string =>
    `${this.dataset['base']}${language}/${path}`;

  /** As `fill` does it, which would bring the store of kept entries along (`script-groups.ts`). */
  readonly #word: Word = (name, values = {}) => {
    const word = this.#engine.file.words[name] ?? '';
    return word.replace(/\{(\w+)\}/g, (_, place: string) => String(values[place]));
  };

  get #language(): Language {
    return this.dataset['language'] as Language;
  }

  /** The language of what is shown; the same but on pages of one that holds a part of the guide. */
  get #cards(): string {
    return this.dataset['cards'] ?? this.#language;
  }

  #clear(): void {
    this.#grid.replaceChildren();
    this.#grid.hidden = true;
    this.#more.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#choice.restore(-1);
    this.#note();
    this.#say('');
  }

  #say(text: string): void {
    clearTimeout(this.#announcing);
    announce(this.#status, text);
  }

  /** Says something once no letter was typed for a while: in the middle of a word it would be wrong. */
  #sayAtRest(text: string): void {
    clearTimeout(this.#announcing);
    this.#announcing = window.setTimeout(() => this.#say(text), rest);
  }
}

function shortened(words: string): string {
  const characters = [...words];
  return characters.length > longestWords
    ? `${characters.slice(0, longestWords).join('')}…`
    : words;
}

function linkLine(href: string, text: string, className = ''): HTMLElement {
  const line = element('p');
  line.append(Object.assign(element('a', className, text), { href }));
  return line;
}

SearchPanel.define('search-panel');
