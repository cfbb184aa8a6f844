import type { Language } from '@lib/language';
import { answer, type Index } from '@lib/search/answer';
import {
  cardsOf,
  lookup,
  type Card,
  type CardsFile,
  type Details,
  type Ids,
} from '@lib/search/card';
import {
  addForms,
  conceptToken,
  emptyLexicon,
  formsIn,
  type Lexicon,
  type Rules,
} from '@lib/search/lexicon';
import { learnedOf, type Learned } from '@lib/search/learned';
import type { PanelStrings } from '@lib/search/panel-strings';
import { partsFor, type Part } from '@lib/search/parts';
import type { Ranked } from '@lib/search/rank';
import { understand, type Understanding } from '@lib/search/understand';
import { fetchAhead, program } from './fetch-ahead';

interface PagefindHit {
  id: string;
  score: number;
  matchedMetaFields?: string[];
}
interface PagefindIndex {
  search(term: string): Promise<{ results: PagefindHit[] }>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
}
interface Pagefind {
  createInstance(options: Record<string, unknown>): PagefindIndex;
}
/** Readings come without rules: they never come first. */
interface WordsFile extends Partial<Rules> {
  forms: string;
}
interface Cards {
  cards: Card[];
  /** Numbers of the cards with which a file of details begins. */
  details: number[];
  byId: (id: string) => number | undefined;
  learned: Learned;
}

/** What search knows about a query. */
export interface Answer {
  understanding: Understanding;
  results: Ranked[];
  lexicon: Lexicon;
}

/**
 * What Pagefind asks for its list of files by. Files of search change with the content but keep
 * their names, so that a change of one page changes no script, and with it no other page; hosts have
 * browsers ask for them anew, and the offline worker tells them apart by their content.
 */
const metaCacheTag = 'list';

/**
 * Without WebAssembly, which people who were attacked are advised to switch off (Lockdown Mode, Tor
 * Browser), Pagefind does not run.
 */
const hasProgram = typeof WebAssembly === 'object';

/** How much a word of a text tells against one of a title, which tells nearly as much as a concept. */
const [inTitle, inText] = [0.9, 0.4];

/**
 * Search in the browser. Nothing is fetched before `warm` or `ask` is called; then Pagefind, the
 * cards and the words of the page's language, and the rest when a query needs it.
 */
export class SearchEngine {
  readonly #folder: string;
  readonly #language: Language;
  readonly #parts = new Map<string, Promise<unknown>>();
  readonly #details = new Map<number, Details>();
  cards: Card[] = [];
  /** The words around the results; they come with the cards. */
  strings: PanelStrings | undefined;

  /** @param base path the site is published at, with a slash at both ends */
  constructor(base: string, language: Language) {
    this.#folder = `${base}pagefind/`;
    this.#language = language;
  }

  /** Starts loading; safe to call often. */
  async warm(): Promise<void> {
    await Promise.all([
      this.#cards(),
      this.#lexiconOf([this.#language]),
      // Words that begin like concepts bring their part of the index along.
      hasProgram && this.#concepts().then((index) => index.search('zqb')),
    ]);
  }

  /** Answers a query. Rejects when the index cannot be loaded. */
  async ask(query: string): Promise<Answer> {
    const [{ byId, learned }, own] = await Promise.all([
      this.#cards(),
      this.#lexiconOf([this.#language]),
    ]);
    let lexicon = own;
    let understanding = understand(query, lexicon);
    const further = partsFor(query, understanding, this.#language);
    if (further.length > 0) {
      lexicon = await this.#lexiconOf([this.#language, ...further]);
      understanding = understand(query, lexicon);
    }
    const index: Index = hasProgram
      ? {
          concept: (concept) => this.#documents(concept, byId),
          word: (word) => this.#pages(word),
        }
      : (await import('@lib/search/title-index')).indexOfTitles(this.cards, lexicon);
    const results = await answer(understanding, index, this.cards, learned);
    return { understanding, results, lexicon };
  }

  /** Whether it searches titles instead of the index. */
  get knowsTitlesOnly(): boolean {
    return !hasProgram;
  }

  /** What a result shows beside its title, once `loadDetails` brought it. */
  detailsOf(document: number): Details | undefined {
    return this.#details.get(document);
  }

  /** Fetches sentences, headings and numbers of results; they come after the titles. */
  async loadDetails(documents: number[]): Promise<void> {
    const { details } = await this.#cards();
    const places = new Set(
      documents
        .filter((document) => !this.#details.has(document))
        .map((document) => details.findLastIndex((first) => first <= document)),
    );
    await Promise.all(
      [...places].map(async (place) => {
        const some = (await this.#json(`details/${this.#language}-${place}`)) as Details[];
        some.forEach((one, at) => this.#details.set(details[place]! + at, one));
      }),
    );
  }

  /** What people call concepts in the page's language, by their number. */
  names(): Promise<string[]> {
    return this.#json(`names-${this.#language}`) as Promise<string[]>;
  }

  #documents(concept: number, byId: (id: string) => number | undefined) {
    return this.#once(`concept ${concept}`, async () => {
      const index = await this.#concepts();
      const { results } = await index.search(conceptToken(concept));
      return new Map(
        results.flatMap(({ id, matchedMetaFields = [] }) => {
          const document = byId(id);
          // Pagefind answers an unknown word with what begins alike: no field holds it.
          return document === undefined || matchedMetaFields.length === 0
            ? []
            : [[document, matchedMetaFields] as const];
        }),
      );
    });
  }

  /** Every letter that is typed asks for the words before it again. */
  #pages(word: string): Promise<Map<number, number>> {
    return this.#once(`word ${word}`, async () => {
      const { index, byId } = await this.#texts();
      const { results } = await index.search(word);
      return new Map(
        results.flatMap(({ id, matchedMetaFields = [] }) => {
          const document = byId(id);
          if (document === undefined) return [];
          return [[document, matchedMetaFields.length > 0 ? inTitle : inText] as const];
        }),
      );
    });
  }

  /**
   * The words of some parts of the thesaurus, that of the page's language first: of those that a query
   * needs and no others, so that its answer does not depend on what was asked before.
   */
  #lexiconOf(parts: readonly [Part, ...Part[]]): Promise<Lexicon> {
    return this.#once(`lexicon ${parts.join(' ')}`, async () => {
      const files = await Promise.all(
        parts.map((part) => this.#json(`words-${part}`) as Promise<WordsFile>),
      );
      const lexicon = emptyLexicon(files[0] as Rules & WordsFile);
      for (const { forms } of files) addForms(lexicon, formsIn(forms));
      return lexicon;
    });
  }

  #cards(): Promise<Cards> {
    return this.#once('cards', async () => {
      const file = (await this.#json(`cards-${this.#language}`)) as CardsFile;
      file.ahead.forEach((name) => fetchAhead(`${this.#folder}${name}`));
      this.cards = cardsOf(file);
      this.strings = file.strings;
      return {
        cards: this.cards,
        details: file.details,
        byId: lookup(file.ids),
        learned: learnedOf(file.learned),
      };
    });
  }

  #concepts(): Promise<PagefindIndex> {
    // Pagefind asks for its files after the cards have had them fetched ahead: else some come twice.
    return this.#once('concepts', () => this.#instance(this.#cards()));
  }

  /** Words of texts stand in an index of their own, which is fetched when words are not understood. */
  #texts() {
    return this.#once('texts', async () => {
      const [index, ids] = await Promise.all([
        this.#instance(),
        this.#json(`texts-${this.#language}`) as Promise<Ids>,
      ]);
      // Pagefind passes over an index whose address is written as that of the first one.
      await index.mergeIndex(new URL(this.#folder, location.href).href, {
        language: `${this.#language}-x-text`,
        metaCacheTag,
      });
      return { index, byId: lookup(ids) };
    });
  }

  /** @param ready what Pagefind's start waits for; its program is fetched meanwhile */
  async #instance(ready?: Promise<unknown>): Promise<PagefindIndex> {
    const pagefind = (await import(
      /* @vite-ignore */ new URL(`${this.#folder}${program}`, location.href).href
    )) as Pagefind;
    await ready;
    return pagefind.createInstance({
      basePath: this.#folder,
      noWorker: true,
      metaCacheTag,
      // Not that of the document: a browser that translates a page changes it.
      language: this.#language,
    });
  }

  #json(name: string): Promise<unknown> {
    return this.#once(name, async () => {
      const response = await fetch(`${this.#folder}${name}.json`);
      if (!response.ok) throw new Error(`${response.status} for ${name}`);
      return response.json() as Promise<unknown>;
    });
  }

  /** Remembers what is under way or done, and forgets what failed, so that it can be tried again. */
  #once<Value>(name: string, start: () => Promise<Value>): Promise<Value> {
    const known = this.#parts.get(name) as Promise<Value> | undefined;
    if (known) return known;
    const begun = start();
    begun.catch(() => this.#parts.delete(name));
    this.#parts.set(name, begun);
    return begun;
  }
}
