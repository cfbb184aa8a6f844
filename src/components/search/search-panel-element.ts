import { isPhoneLike } from '@lib/search/phone-like';
import type { Ranked } from '@lib/search/rank';
import type { PanelStrings } from './panel-strings';
import { filled } from './panel-strings';
import { meaningNote } from './meaning-note';
import { resultRow } from './result-row';
import { RowChoice } from './row-choice';
import { SearchEngine, type Answer } from './search-engine';
import { isComposing } from './shortcut';

/** How many results are shown before the reader asks for more. */
const atFirst = 8;
/** What is offered when nothing was found: pages below the language. */
const waysOut = ['act-now/', 'contacts/', 'find/'];
/** Milliseconds to wait for the next letter. */
const pause = 60;

/** The words of both languages, put in by the build: pages do not carry them. */
const strings = import.meta.env.SEARCH_STRINGS as Record<'ja' | 'en', PanelStrings>;

const engines = new Map<string, SearchEngine>();

/** Answers as one types, as a combobox with a grid of results (ARIA Authoring Practices). */
class SearchPanel extends HTMLElement {
  #engine!: SearchEngine;
  #strings!: PanelStrings;
  #input!: HTMLInputElement;
  #grid!: HTMLElement;
  #more!: HTMLButtonElement;
  #choice!: RowChoice;
  #asked = 0;
  #timer = 0;

  connectedCallback(): void {
    const { base = '/', language } = this.dataset;
    const key = language === 'en' ? 'en' : 'ja';
    this.#strings = strings[key];
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
    if (this.#choice.press(event.key)) event.preventDefault();
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim();
    const turn = ++this.#asked;
    if (this.#isPage) keepInAddress(query);
    if (query === '') {
      this.#clear();
      return;
    }
    let answer: Answer;
    try {
      answer = await this.#engine.ask(query);
    } catch {
      if (turn === this.#asked) this.#say(this.#strings.failed);
      return;
    }
    if (turn !== this.#asked) return;
    this.#show(query, answer, atFirst);
    try {
      await this.#engine.details();
    } catch {
      return;
    }
    if (turn === this.#asked)
      this.#show(query, answer, Math.max(atFirst, this.#grid.childElementCount));
  }

  #show(query: string, answer: Answer, count: number): void {
    const { cards } = this.#engine;
    const found = answer.results.length > 0;
    const results: Ranked[] = found ? answer.results : this.#waysOut();
    const kept = this.#choice.place;
    this.#grid.replaceChildren(
      ...results.slice(0, count).map((result, at) =>
        resultRow(cards[result.document]!, answer, {
          id: `${this.#grid.id}-${at}`,
          address: (path, language = this.dataset['language']) =>
            `${this.dataset['base']}${language}/${path}`,
          language: this.dataset['language'] === 'en' ? 'en' : 'ja',
          strings: this.#strings,
        }),
      ),
    );
    this.#grid.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#choice.restore(kept);
    this.#more.hidden = results.length <= count;
    this.#more.onclick = () => this.#show(query, answer, results.length);
    this.#say(found ? filled(this.#strings.count, { count: results.length }) : this.#strings.none);
    const notes = meaningNote(
      answer,
      this.dataset['language'] === 'en' ? 'en' : 'ja',
      this.#strings,
      !found,
    );
    const items: Node[] = notes.map((text) => paragraph(text));
    const check = cards.find(({ path }) => path === 'number-check/');
    if (check && isPhoneLike(query)) items.unshift(this.#numberLink(query));
    this.querySelector('.search-panel__notes')!.replaceChildren(...items);
  }

  /** Is it a number of this guide? The answer is on a page of its own, which gets what was typed. */
  #numberLink(query: string): HTMLElement {
    const line = document.createElement('p');
    const link = document.createElement('a');
    link.className = 'search-panel__number';
    link.href = `${this.dataset['base']}${this.dataset['language']}/number-check/#${encodeURIComponent(query)}`;
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
