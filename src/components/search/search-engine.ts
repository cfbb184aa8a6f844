import type { Word } from '@lib/fill';
import { japanese, languages, type Language } from '@model/language';
import { answer, type Answer, type Knowledge } from '@lib/search/answer';
import { cardsInFile, detailsFile, namesOf, type CardsFile, type Details } from '@lib/search/card';
import { wordsMarked } from '@lib/search/excerpt';
import { readModel, type Model } from '@lib/search/model';

/** A page in which Pagefind found the words of a query. */
export interface TextHit {
  /** Below the language, with its slash. */
  path: string;
  /** A text around the words, as Pagefind writes it. */
  excerpt: string;
  /** The first part of the page in which all words found there stand, when that is not its top. */
  section?: { anchor: string; title: string };
}

/** An answer, and the language of what was learnt that gave it. */
export type EngineAnswer = Answer & { language: Language };

interface PagefindPage {
  url: string;
  excerpt: string;
  sub_results: { url: string; title: string; excerpt: string; anchor?: { id: string } }[];
}
interface Pagefind {
  createInstance(options: Record<string, unknown>): {
    search(term: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
  };
}

/** A query of which less is known may be in another language than the page's. */
const wellKnown = 0.6;
/** It is, when so much more is known there: Japanese in Latin letters looks like English. */
const leastMore = 0.2;
const letter = /\p{L}/u;
const japaneseLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The anchor of a page's own heading. */
const top = '_top';
/** Texts of more pages than this are not fetched for one query. */
const mostTexts = 8;

/**
 * Search in the browser. Nothing is fetched before `load` or `ask` is called; then the cards and what
 * was learnt of the page's language; Pagefind and its index of texts once a first answer is there.
 */
export class SearchEngine {
  readonly base: string;
  readonly language: Language;
  readonly cardLanguage: string;
  readonly #parts = new Map<string, Promise<unknown>>();
  /** What can be found, and the words around it; there with the first answer. */
  file!: CardsFile;
  /** What results show beside their titles, by the cards that `loadDetails` was asked for. */
  readonly details: Details[] = [];

  /**
   * @param base path the site is published at, with a slash at both ends
   * @param language whose model answers
   * @param cardLanguage that of what is shown: the same, or one that holds a part of the guide
   */
  constructor(base: string, language: Language, cardLanguage: string) {
    this.base = base;
    this.language = language;
    this.cardLanguage = cardLanguage;
  }

  /** Loads what answers need; safe to call often. */
  load(): Promise<Knowledge> {
    return this.#once('knowledge', async () => {
      const [file, model] = await Promise.all([
        this.#words<CardsFile>(`cards-${this.cardLanguage}.json`),
        this.#model(this.language),
      ]);
      this.file = file;
      return { ...file, names: namesOf(file.cards), model };
    });
  }

  /**
   * Answers a query by what was learnt of the page's language, or of another where much more of it is
   * known. Rejects when what it needs cannot be loaded.
   */
  async ask(query: string): Promise<EngineAnswer> {
    const own = await this.load();
    let best: EngineAnswer = { ...answer(query, own), language: this.language };
    const isForeign = japaneseLetter.test(query) !== (this.language === japanese);
    if (letter.test(query) && (isForeign || best.known < wellKnown))
      for (const language of languages.filter((one) => one !== this.language)) {
        const other = answer(query, { ...own, model: await this.#model(language) });
        if (other.known > best.known + leastMore) best = { ...other, language };
      }
    return best;
  }

  /** Fetches sentences and numbers of results; they come after the titles. */
  async loadDetails(cards: number[]): Promise<void> {
    const firsts = new Set(cards.map((card) => card - (card % cardsInFile)));
    const files = [...firsts].map(async (first) => {
      const name = detailsFile(this.cardLanguage, first);
      const some = await this.#words<Details[]>(name);
      some.forEach((details, at) => (this.details[first + at] = details));
    });
    await Promise.all(files);
  }

  /**
   * Pages whose texts hold the words of a query. None where the browser has no WebAssembly, which
   * people who were attacked are advised to switch off (Lockdown Mode, Tor Browser).
   */
  async textHits(query: string): Promise<TextHit[]> {
    if (typeof WebAssembly !== 'object') return [];
    const pagefind = await this.#once('pagefind', async () => {
      const address = new URL(`${this.base}pagefind/pagefind.js`, location.href).href;
      const program = (await import(/* @vite-ignore */ address)) as Pagefind;
      return program.createInstance({
        basePath: `${this.base}pagefind/`,
        // Its addresses are compared with paths below the language, wherever the site is published.
        baseUrl: '/',
        noWorker: true,
        // Files of the index keep their names, and hosts have browsers ask for them anew.
        metaCacheTag: 'list',
        // Not that of the document: a browser that translates a page changes it.
        language: this.language,
      });
    });
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, mostTexts).map((result) => result.data()));
    return pages.map(({ url, excerpt, sub_results: parts }) => {
      const path = url.replace(/^\/[^/]+\//, '');
      const words = parts.map((one) => wordsMarked(one.excerpt));
      const all = new Set(words.flatMap((some) => [...some]));
      const part = parts[words.findIndex(({ size }) => size === all.size)];
      return part?.anchor && part.anchor.id !== top
        ? { path, excerpt: part.excerpt, section: { anchor: part.anchor.id, title: part.title } }
        : { path, excerpt };
    });
  }

  /** The address of a page, by its path below the language. */
  readonly address = (path: string, language = this.cardLanguage): string =>
    `${this.base}${language}/${path}`;

  /**
   * One of the words around the results, once these are there. Filled as `fill` does it, which would
   * bring the store of kept entries along (`script-groups.ts`).
   */
  readonly word: Word = (name, values = {}) => {
    const word = this.file.words[name] ?? '';
    return word.replace(/\{(\w+)\}/g, (_, place: string) => String(values[place]));
  };

  #model(language: Language): Promise<Model> {
    return this.#fetched(`model-${language}.bin`, async (file) =>
      readModel(await file.arrayBuffer()),
    );
  }

  /** What a file says; the words of a language that holds a part of the guide may have readings. */
  #words<Value>(name: string): Promise<Value> {
    return this.#fetched(name, async (file) =>
      this.cardLanguage === this.language
        ? (file.json() as Promise<Value>)
        : (await import('../readings/plain-json')).plainJson<Value>(file),
    );
  }

  #fetched<Value>(name: string, read: (file: Response) => Promise<Value>): Promise<Value> {
    return this.#once(name, async () => {
      const response = await fetch(`${this.base}pagefind/${name}`);
      if (!response.ok) throw new Error(`${response.status} for ${name}`);
      return read(response);
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
