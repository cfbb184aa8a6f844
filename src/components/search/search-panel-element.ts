import type { Language } from '@model/language';
import { announce } from '@lib/announce';
import type { Card } from '@lib/search/card';
import { longestQuery } from '@lib/search/longest-query';
import { isPhoneLike } from '@lib/search/phone-like';
import { filled, type PanelStrings } from '@lib/search/panel-strings';
import { CustomElement } from '../custom-element/custom-element';
import { rememberQuery } from './remembered-query';
import { fillRow, fillWithText, resultRow } from './result-row';
import { RowChoice } from './row-choice';
import { SearchEngine, type TextHit } from './search-engine';
import { isComposing } from './shortcut';

/** How many results are shown before the reader asks for more. */
const atFirst = 4;
/** What is offered when nothing was found: pages below the language. */
const waysOut = ['act-now/', 'contacts/', 'find/'];
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
  /** Pages whose texts hold the words, once they were looked up. */
  #hits: TextHit[] = [];
  /** Whether Back may find the words that stand in the field. */
  #mayBeRemembered = false;

  protected start(): void {
    const { base = '/' } = this.dataset;
    const key = this.#language;
    this.#engine = engines.get(key) ?? new SearchEngine(base, key);
    engines.set(key, this.#engine);
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
    this.listen(window, 'pagehide', () => this.#forget());
    if (this.#input.value !== '') void this.#search();
  }

  /** Fetches what the first answer needs; called when the reader reaches for search. */
  warm(): void {
    this.#engine.warm().then(
      () => this.#status.textContent === this.#status.dataset['loading'] && this.#say(''),
      () => this.#fail(),
    );
  }

  /** Paths of the results of a query below the language, the best first; for measuring. */
  async find(query: string): Promise<string[]> {
    const answer = await this.#engine.ask(query);
    return this.#resultsOf(answer).map((card) => this.#engine.cards[card]!.path);
  }

  get #strings(): PanelStrings {
    return this.#engine.strings!;
  }

  get #isPage(): boolean {
    return this.dataset['page'] !== undefined;
  }

  get #status(): HTMLElement {
    return this.inside('[role="status"]');
  }

  /** What is asked: what stands in the field, as far as it is read. */
  get #query(): string {
    return this.#input.value.slice(0, longestQuery).trim();
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
    const query = this.#query;
    const turn = ++this.#asked;
    this.#mayBeRemembered = false;
    this.#hits = [];
    if (query === '') {
      if (this.#isPage) rememberQuery('');
      this.#clear();
      return;
    }
    if (this.#grid.hidden) this.#sayAtRest(this.#status.dataset['loading']!);
    try {
      const answer = await this.#engine.ask(query);
      const results = this.#resultsOf(answer);
      const shown = results.slice(0, atFirst);
      const details = this.#engine.loadDetails(shown);
      // Numbers are the answer then: rows without them would be no use and grow afterwards.
      if (answer.asksForPhone) await details;
      if (turn !== this.#asked) return;
      this.#choice.restore(-1);
      this.#show(answer, results, atFirst);
      this.#explain(query, answer, isLong);
      this.#mayBeRemembered = !this.#leadsToQuietPage(shown);
      if (this.#isPage) rememberQuery(this.#mayBeRemembered ? query : '');
      await details;
      if (turn === this.#asked) this.#fill(results);
      await this.#addTexts(query, turn, answer, results);
    } catch {
      if (turn === this.#asked && this.#grid.hidden) this.#fail();
    }
  }

  #show(answer: Answer, results: number[], count: number): void {
    const found = answer.results.length > 0;
    const kept = this.#choice.place;
    this.#grid.replaceChildren(
      ...results.slice(0, count).map((card) => this.#row(answer, this.#engine.cards[card]!, card)),
    );
    this.#grid.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#choice.restore(kept);
    this.#more.hidden = results.length <= count;
    this.#more.onclick = () => void this.#showAll(answer, results);
    this.#sayAtRest(
      found ? filled(this.#strings.count, { count: results.length }) : this.#strings.none,
    );
  }

  #row(answer: Answer, card: Pick<Card, 'path' | 'title' | 'kind'>, id: number): HTMLElement {
    return resultRow(card, this.#engine.detailsOf(id), {
      id: `${this.#grid.id}-${id}`,
      address: this.#address,
      language: this.#language,
      offersTranslation: answer.language !== this.#language,
      asksForPhone: answer.asksForPhone,
      strings: this.#strings,
    });
  }

  async #showAll(answer: Answer, results: number[]): Promise<void> {
    const turn = this.#asked;
    await this.#engine.loadDetails(results).catch(() => undefined);
    if (turn !== this.#asked) return;
    this.#show(answer, results, results.length);
    this.#withTexts(answer, results, true);
  }

  /** Puts the details into the rows that stand there. */
  #fill(results: number[]): void {
    for (const [at, row] of [...this.#grid.children].entries()) {
      const details = this.#engine.detailsOf(results[at]!);
      if (details) fillRow(row, details);
    }
  }

  /** Looks the words up in the texts of the pages; nothing waits for it. */
  async #addTexts(query: string, turn: number, answer: Answer, results: number[]): Promise<void> {
    // Its parts stand in many texts; the page that compares numbers is offered instead.
    if (isPhoneLike(query)) return;
    const hits = await this.#engine.textHits(query).catch((): TextHit[] => []);
    if (turn !== this.#asked) return;
    this.#hits = hits;
    this.#withTexts(answer, results, this.#grid.children.length < atFirst);
    this.#more.hidden &&= hits.every(({ path }) =>
      results.some((card) => this.#engine.cards[card]!.path === path),
    );
  }

  /** Shows in rows the sentences that hold the words; below them, where wished, other pages that hold them. */
  #withTexts(answer: Answer, results: number[], addsPages: boolean): void {
    const { cards } = this.#engine;
    for (const hit of this.#hits) {
      const card = cards.findIndex(({ path }) => path === hit.path);
      if (card < 0 || cards[card]!.isQuiet) continue;
      let row = this.#grid.children[results.indexOf(card)];
      if (!row && addsPages && !results.includes(card)) {
        row = this.#row(answer, cards[card]!, card);
        this.#grid.append(row);
      }
      if (row) fillWithText(row, hit, { address: this.#address, strings: this.#strings });
    }
  }

  /** Whether words lead to pages that one can leave quietly: then nothing of them is remembered. */
  #leadsToQuietPage(cards: number[]): boolean {
    return cards.slice(0, tellingResults).some((card) => this.#engine.cards[card]!.isQuiet);
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
    this.#say(this.#status.dataset['failed']!);
    this.inside('.search-panel__notes').replaceChildren(this.#listLink());
  }

  /** Says how the query was read: cut, not at all, a number, or a name that stands for another. */
  #explain(query: string, { results, meant }: Answer, isLong: boolean): void {
    const { cards } = this.#engine;
    const isNumber = isPhoneLike(query);
    const notes: string[] = [];
    if (isLong) notes.push(filled(this.#strings.long, { count: longestQuery }));
    if (results.length === 0)
      notes.push(filled(this.#strings.notUnderstood, { words: shortened(query) }));
    if (meant)
      notes.push(
        filled(this.#strings.because, {
          typed: shortened(meant.typed),
          meant: cards[meant.card]!.title,
        }),
      );
    const check = isNumber && cards.some(({ path }) => path === 'number-check/');
    this.inside('.search-panel__notes').replaceChildren(
      ...(check ? [this.#numberLink(query)] : notes.map(paragraph)),
    );
  }

  readonly #address = (path: string, language: string = this.#language): string =>
    `${this.dataset['base']}${language}/${path}`;

  get #language(): Language {
    return this.dataset['language'] as Language;
  }

  /** Is it a number of this guide? The answer is on a page of its own, which gets what was typed. */
  #numberLink(query: string): HTMLElement {
    const address = this.#address(`number-check/#${encodeURIComponent(query)}`);
    const line = this.#linkLine(address, this.#strings.number);
    line.firstElementChild!.className = 'search-panel__number';
    return line;
  }

  #listLink(): HTMLElement {
    return this.#linkLine(this.#address('search/#site-index'), this.#status.dataset['list']!);
  }

  #linkLine(href: string, text: string): HTMLElement {
    const line = document.createElement('p');
    line.append(Object.assign(document.createElement('a'), { href, textContent: text }));
    return line;
  }

  /** Where nothing was understood, pages from which everybody finds on: never an empty list. */
  #resultsOf({ results }: Answer): number[] {
    const { cards } = this.#engine;
    return results.length > 0
      ? results
      : waysOut
          .map((path) => cards.findIndex((card) => card.path === path))
          .filter((card) => card >= 0);
  }

  #clear(): void {
    this.#grid.replaceChildren();
    this.#grid.hidden = true;
    this.#more.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#choice.restore(-1);
    this.inside('.search-panel__notes').replaceChildren();
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

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

SearchPanel.define('search-panel');
