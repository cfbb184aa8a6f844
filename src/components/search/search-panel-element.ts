import { isInOtherLanguage } from '@lib/search/other-language';
import { isPhoneLike } from '@lib/search/phone-like';
import type { Ranked } from '@lib/search/rank';
import { filled, type PanelStrings } from '@lib/search/panel-strings';
import { emptyNotes, readingNotes, readOtherwise } from './meaning-note';
import { fillRow, resultRow } from './result-row';
import { RowChoice } from './row-choice';
import { SearchEngine, type Answer } from './search-engine';
import { isComposing } from './shortcut';

/** How many results are shown before the reader asks for more. */
const atFirst = 8;
/** What is offered when nothing was found: pages below the language. */
const waysOut = ['act-now/', 'contacts/', 'find/'];
/** Milliseconds to wait for the next letter. */
const pause = 60;

/** What is said when nothing could be fetched, put in by the build; all other words come with the cards. */
const failed = import.meta.env.SEARCH_FAILED as Record<'ja' | 'en', string>;

const engines = new Map<string, SearchEngine>();

/** Answers as one types, as a combobox with a grid of results (ARIA Authoring Practices). */
class SearchPanel extends HTMLElement {
  #engine!: SearchEngine;
  #input!: HTMLInputElement;
  #grid!: HTMLElement;
  #more!: HTMLButtonElement;
  #choice!: RowChoice;
  #asked = 0;
  #timer = 0;

  connectedCallback(): void {
    const { base = '/' } = this.dataset;
    const key = this.#language;
    this.#engine = engines.get(key) ?? new SearchEngine(base, key);
    engines.set(key, this.#engine);
    this.#input = this.querySelector('input')!;
    this.#grid = this.querySelector('[role="grid"]')!;
    this.#more = this.querySelector('.search-panel__more')!;
    this.#choice = new RowChoice(this.#input, this.#grid);
    this.#input.setAttribute('role', 'combobox');
    this.#input.setAttribute('aria-autocomplete', 'list');
    this.#input.setAttribute('aria-haspopup', 'grid');
    this.#input.setAttribute('aria-controls', this.#grid.id);
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.addEventListener('input', () => this.#later());
    this.#input.addEventListener('compositionend', () => this.#later());
    this.#input.addEventListener('keydown', (event) => this.#press(event));
    this.querySelector('form')!.addEventListener('submit', (event) => {
      if (!this.#isPage) return;
      event.preventDefault();
      void this.#search();
    });
    if (this.#isPage) this.#input.value ||= new URLSearchParams(location.search).get('q') ?? '';
    if (this.#input.value !== '') void this.#search();
  }

  /** Fetches what the first answer needs; called when the reader reaches for search. */
  warm(): void {
    // A failure shows itself when the reader asks something.
    this.#engine.warm().catch(() => undefined);
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

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), pause);
  }

  #press(event: KeyboardEvent): void {
    if (isComposing(event)) {
      // A dialog would close on the Esc that only ends a conversion.
      if (event.key === 'Escape') event.stopPropagation();
      return;
    }
    if (event.key === 'Escape') this.#leave(event);
    else if (this.#choice.press(event.key)) event.preventDefault();
  }

  /** Esc leads from a result back to the text, then out of the dialog; it never empties the field. */
  #leave(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (this.#choice.place >= 0) this.#choice.restore(-1);
    else this.closest('dialog')?.close();
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim();
    const turn = ++this.#asked;
    if (this.#isPage) keepInAddress(query);
    if (query === '') {
      this.#clear();
      return;
    }
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
      await Promise.all([details, this.#explain(query, answer, turn)]);
      if (turn === this.#asked) this.#fill(answer, results);
    } catch {
      if (turn === this.#asked && this.#grid.hidden) this.#say(failed[this.#language]);
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
    this.#say(found ? filled(this.#strings.count, { count: results.length }) : this.#strings.none);
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

  /** Says how the query was read; names of concepts are fetched only when they are needed. */
  async #explain(
    query: string,
    { understanding, lexicon, results }: Answer,
    turn: number,
  ): Promise<void> {
    const isNumber = isPhoneLike(query);
    const isEmpty = results.length === 0;
    const otherwise = isNumber || isEmpty ? [] : readOtherwise(understanding, lexicon);
    const needsNames = otherwise.length > 0 || (isEmpty && understanding.concepts.length > 0);
    const names = needsNames ? await this.#engine.names() : [];
    if (turn !== this.#asked) return;
    const notes = isEmpty
      ? emptyNotes(query, understanding, names, this.#strings)
      : readingNotes(otherwise, names, this.#strings);
    const check = this.#engine.cards.some(({ path }) => path === 'number-check/');
    this.querySelector('.search-panel__notes')!.replaceChildren(
      ...(isNumber && check ? [this.#numberLink(query)] : notes.map(paragraph)),
    );
  }

  readonly #address = (path: string, language: string = this.#language): string =>
    `${this.dataset['base']}${language}/${path}`;

  get #language(): 'ja' | 'en' {
    return this.dataset['language'] === 'en' ? 'en' : 'ja';
  }

  /** Is it a number of this guide? The answer is on a page of its own, which gets what was typed. */
  #numberLink(query: string): HTMLElement {
    const line = document.createElement('p');
    const link = document.createElement('a');
    link.className = 'search-panel__number';
    link.href = this.#address(`number-check/#${encodeURIComponent(query)}`);
    link.textContent = this.#strings.number;
    line.append(link);
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
    this.querySelector('.search-panel__notes')!.replaceChildren();
    this.#say('');
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]')!;
    if (status.textContent !== text) status.textContent = text;
  }
}

/** The address can be shared and found again; the tab's history does not grow with each letter. */
function keepInAddress(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  history.replaceState(history.state, '', address);
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

customElements.define('search-panel', SearchPanel);
