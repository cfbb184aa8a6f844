import { announce } from '@lib/announce';
import type { Language } from '@model/language';
import { longestQuery } from '@lib/search/longest-query';
import { isPhoneLike } from '@lib/search/phone-like';
import { CustomElement } from '../custom-element/custom-element';
import { rememberQuery } from './remembered-query';
import { RowChoice } from './row-choice';
import { SearchEngine, type EngineAnswer } from './search-engine';
import { atFirst, resultGrid, type ResultGrid } from './result-grid';
import { isComposing } from './shortcut';
import { linkLine, queryNotes } from './query-notes';

/** How many results tell what words are about. */
const tellingResults = 3;
/** Milliseconds to wait for the next letter. */
const pause = 60;
/** Milliseconds without a letter after which the answer is spoken: who types hears only the last one. */
const rest = 1_000;
/** What all panels of a page share: they are in its language. */
let shared: SearchEngine | undefined;

/** Answers as one types, as a combobox with a grid of results (ARIA Authoring Practices). */
class SearchPanel extends CustomElement {
  #engine!: SearchEngine;
  #input!: HTMLInputElement;
  #grid!: HTMLElement;
  #choice!: RowChoice;
  #results!: ResultGrid;
  #asked = 0;
  #timer = 0;
  #announcing = 0;
  /** What is shown. */
  #answer!: EngineAnswer;
  /** Whether Back may find the words that stand in the field. */
  #mayBeRemembered = false;

  protected start(): void {
    const { base, language, cards = language } = this.dataset as Record<string, string>;
    this.#engine = shared ??= new SearchEngine(base!, language as Language, cards!);
    this.#input = this.inside('input');
    this.#grid = this.inside('[role="grid"]');
    this.#choice = new RowChoice(this.#input, this.#grid);
    const more = this.inside('.search-panel__more');
    this.#results = resultGrid(this.#engine, this.#grid, more, this.#choice);
    this.listen(this.#input, 'input', () => this.#later());
    this.listen(this.#input, 'compositionend', () => this.#later());
    this.listen(this.#input, 'keydown', (event) => this.#press(event));
    this.listen(this.inside('.search-panel__submit'), 'click', () => this.#now());
    this.listen(more, 'click', () => void this.#showAll());
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
    const isEscape = event.key === 'Escape';
    // A dialog would close, also where Esc only ends a conversion.
    if (isEscape) event.stopPropagation();
    if (isComposing(event)) return;
    if (isEscape) this.#leave();
    if (isEscape || this.#choice.press(event.key)) event.preventDefault();
    else if (event.key === 'Enter') this.#now();
  }

  /** Esc leads from a result back to the text, then out of the dialog; it never empties the field. */
  #leave(): void {
    if (this.#choice.place >= 0) this.#choice.restore(-1);
    else this.closest('dialog')?.close();
  }

  async #search(): Promise<void> {
    const { value } = this.#input;
    const isLong = value.length > longestQuery;
    if (isLong) this.#input.value = value.slice(0, longestQuery + 1);
    const query = value.slice(0, longestQuery).trim();
    const turn = ++this.#asked;
    this.#mayBeRemembered = false;
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
      const notes = await queryNotes(this.#engine, query, answer, isLong);
      if (turn !== this.#asked) return;
      this.#answer = answer;
      this.#results.show(answer);
      this.#sayCount();
      this.#note(...notes);
      // Of words that lead to pages that one can leave quietly, nothing is remembered.
      const { cards } = this.#engine.file;
      this.#mayBeRemembered = !shown.slice(0, tellingResults).some((card) => cards[card]!.isQuiet);
      if ('page' in this.dataset) rememberQuery(this.#mayBeRemembered ? query : '');
      await details;
      if (turn === this.#asked) this.#results.fill();
      await this.#addTexts(query, turn);
    } catch {
      if (turn === this.#asked && this.#grid.hidden) this.#fail();
    }
  }

  async #showAll(): Promise<void> {
    const turn = this.#asked;
    const { results } = this.#answer;
    await this.#engine.loadDetails(results).catch(() => undefined);
    if (turn !== this.#asked) return;
    this.#results.showAll();
    this.#sayCount();
  }

  /** Looks the words up in the texts of the pages; nothing waits for it. */
  async #addTexts(query: string, turn: number): Promise<void> {
    // Its parts stand in many texts; the page that compares numbers is offered instead.
    if (isPhoneLike(query)) return;
    const hits = await this.#engine.textHits(query).catch(() => []);
    if (turn === this.#asked) this.#results.addTexts(hits);
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
    this.#note(linkLine(this.#engine.address('search/#site-index'), list));
  }

  #note(...notes: HTMLElement[]): void {
    this.inside('.search-panel__notes').replaceChildren(...notes);
  }

  #sayCount(): void {
    const { results, isUnderstood } = this.#answer;
    this.#sayAtRest(this.#engine.word(isUnderstood ? 'count' : 'none', { count: results.length }));
  }

  #clear(): void {
    this.#results.clear();
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

SearchPanel.define('search-panel');
