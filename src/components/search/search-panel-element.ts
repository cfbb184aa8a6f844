import type { Language } from '@lib/language';
import { announce } from '@lib/announce';
import { longestQuery } from '@lib/search/longest-query';
import { isInOtherLanguage } from '@lib/search/other-language';
import { isPhoneLike } from '@lib/search/phone-like';
import type { Ranked } from '@lib/search/rank';
import { filled, type PanelStrings } from '@lib/search/panel-strings';
import { CustomElement } from '../custom-element/custom-element';
import { emptyNotes, readingNotes, readOtherwise } from './meaning-note';
import { rememberQuery } from './remembered-query';
import { fillRow, resultRow } from './result-row';
import { RowChoice } from './row-choice';
import { SearchEngine, type Answer } from './search-engine';
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
    const { results } = await this.#engine.ask(query);
    return results.map(({ document }) => this.#engine.cards[document]!.path);
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
    if (query === '') {
      if (this.#isPage) rememberQuery('');
      this.#clear();
      return;
    }
    if (this.#grid.hidden) this.#sayAtRest(this.#status.dataset['loading']!);
    try {
      const answer = await this.#engine.ask(query);
      const results = answer.results.length > 0 ? answer.results : this.#waysOut();
      const shown = results.slice(0, atFirst).map(({ document }) => document);
      const details = this.#engine.loadDetails(shown);
      // Numbers are the answer then: rows without them would be no use and grow afterwards.
      if (answer.understanding.asksForPhone) await details;
      if (turn !== this.#asked) return;
      this.#choice.restore(-1);
      this.#show(query, answer, results, atFirst);
      this.#mayBeRemembered = !this.#leadsToQuietPage(shown);
      if (this.#isPage) rememberQuery(this.#mayBeRemembered ? query : '');
      await Promise.all([details, this.#explain(query, answer, turn, isLong)]);
      if (turn === this.#asked) this.#fill(answer, results);
    } catch {
      if (turn === this.#asked && this.#grid.hidden) this.#fail();
    }
  }

  #show(query: string, answer: Answer, results: Ranked[], count: number): void {
    const { understanding } = answer;
    const found = answer.results.length > 0;
    const offersTwin = isInOtherLanguage(query, understanding, this.#language);
    const kept = this.#choice.place;
    this.#grid.replaceChildren(
      ...results.slice(0, count).map(({ document }, at) =>
        resultRow(this.#engine.cards[document]!, this.#engine.detailsOf(document), answer, {
          id: `${this.#grid.id}-${at}`,
          address: this.#address,
          language: this.#language,
          offersTwin,
          strings: this.#strings,
        }),
      ),
    );
    this.#grid.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#choice.restore(kept);
    this.#more.hidden = results.length <= count;
    this.#more.onclick = () => void this.#showAll(query, answer, results);
    this.#sayAtRest(
      found ? filled(this.#strings.count, { count: results.length }) : this.#strings.none,
    );
  }

  async #showAll(query: string, answer: Answer, results: Ranked[]): Promise<void> {
    const turn = this.#asked;
    await this.#engine.loadDetails(results.map(({ document }) => document)).catch(() => undefined);
    if (turn === this.#asked) this.#show(query, answer, results, results.length);
  }

  /** Puts the details into the rows that stand there. */
  #fill(answer: Answer, results: Ranked[]): void {
    for (const [at, row] of [...this.#grid.children].entries()) {
      const document = results[at]!.document;
      const details = this.#engine.detailsOf(document);
      if (details)
        fillRow(row, this.#engine.cards[document]!, details, answer, {
          address: this.#address,
          strings: this.#strings,
        });
    }
  }

  /** Whether words lead to pages that one can leave quietly: then nothing of them is remembered. */
  #leadsToQuietPage(documents: number[]): boolean {
    return documents
      .slice(0, tellingResults)
      .some((document) => this.#engine.cards[document]!.isQuiet);
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

  /** Says how the query was read; names of concepts are fetched only when they are needed. */
  async #explain(
    query: string,
    { understanding, lexicon, results }: Answer,
    turn: number,
    isLong: boolean,
  ): Promise<void> {
    const isNumber = isPhoneLike(query);
    const isEmpty = results.length === 0;
    const titles = results
      .slice(0, tellingResults)
      .map(({ document }) => this.#engine.cards[document]!.title);
    const otherwise = isNumber || isEmpty ? [] : readOtherwise(understanding, lexicon, titles);
    const needsNames = otherwise.length > 0 || (isEmpty && understanding.concepts.length > 0);
    const names = needsNames ? await this.#engine.names() : [];
    if (turn !== this.#asked) return;
    const notes = isEmpty
      ? emptyNotes(query, understanding, names, this.#strings)
      : readingNotes(otherwise, names, this.#strings);
    const check = this.#engine.cards.some(({ path }) => path === 'number-check/');
    if (isLong) notes.unshift(filled(this.#strings.long, { count: longestQuery }));
    if (this.#engine.knowsTitlesOnly) notes.unshift(this.#strings.titlesOnly);
    this.inside('.search-panel__notes').replaceChildren(
      ...(isNumber && check ? [this.#numberLink(query)] : notes.map(paragraph)),
      ...(this.#engine.knowsTitlesOnly ? [this.#listLink()] : []),
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

  #waysOut(): Ranked[] {
    const { cards } = this.#engine;
    return waysOut
      .map((path) => cards.findIndex((card) => card.path === path))
      .filter((document) => document >= 0)
      .map((document) => ({ document, score: 0, coverage: 0 }));
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

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

SearchPanel.define('search-panel');
