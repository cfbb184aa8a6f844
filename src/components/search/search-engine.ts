import { answer, type Index } from '@lib/search/answer';
import type { Card, CardsData } from '@lib/search/card';
import { conceptToken, lexiconOf, type Lexicon, type LexiconData } from '@lib/search/lexicon';
import type { Ranked } from '@lib/search/rank';
import { understand, type Understanding } from '@lib/search/understand';

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
interface WordsFile extends Partial<Omit<LexiconData, 'ja' | 'en' | 'kana'>> {
  forms: string;
}

/** What search knows about a query. */
export interface Answer {
  understanding: Understanding;
  results: Ranked[];
  lexicon: Lexicon;
}

const tag = import.meta.env.SEARCH_TAG;

/**
 * Search in the browser. Nothing is fetched before `warm` or `ask` is called; then Pagefind, the
 * cards and the words of the page's language, and the rest when a query needs it.
 */
export class SearchEngine {
  readonly #folder: string;
  readonly #language: 'ja' | 'en';
  readonly #parts = new Map<string, Promise<unknown>>();
  #forms: Partial<Record<'ja' | 'en' | 'kana', string[][]>> = {};
  #rules: Omit<LexiconData, 'ja' | 'en' | 'kana'> | undefined;
  #lexicon: Lexicon | undefined;
  #answers = new Map<string, Promise<Map<number, string[]>>>();
  cards: Card[] = [];

  /** @param base path the site is published at, with a slash at both ends */
  constructor(base: string, language: 'ja' | 'en') {
    this.#folder = `${base}pagefind/`;
    this.#language = language;
  }

  /** Starts loading; safe to call often. */
  async warm(): Promise<void> {
    await Promise.all([
      this.#cards(),
      this.#words(this.#language),
      // Words that begin like concepts bring their part of the index along.
      this.#concepts().then((index) => index.search('zqb')),
    ]);
  }

  /** Answers a query. Rejects when the index cannot be loaded. */
  async ask(query: string): Promise<Answer> {
    await Promise.all([this.#words(this.#language), this.#cards()]);
    let understanding = understand(query, this.#ready());
    for (const part of this.#missing(query, understanding)) {
      await this.#words(part);
      understanding = understand(query, this.#ready());
    }
    const { ids, texts } = await this.#cards();
    const byId = lookup(ids);
    const byText = lookup(texts);
    const index: Index = {
      concept: (concept) => this.#documents(concept, byId),
      word: async (word) => {
        const { results } = await (await this.#texts()).search(word);
        const best = results[0]?.score ?? 1;
        return new Map(
          results.flatMap(({ id, score }) => {
            const document = byText(id);
            return document === undefined ? [] : [[document, (0.7 * score) / best] as const];
          }),
        );
      },
    };
    return {
      understanding,
      results: await answer(understanding, index, this.cards),
      lexicon: this.#ready(),
    };
  }

  /** Sentences, headings and numbers of the cards; they come after the titles. */
  async details(): Promise<void> {
    const details = (await this.#json(`details-${this.#language}`)) as Partial<Card>[];
    details.forEach((detail, at) => Object.assign(this.cards[at]!, detail));
  }

  #documents(concept: number, byId: (id: string) => number | undefined) {
    const token = conceptToken(concept);
    const known =
      this.#answers.get(token) ??
      this.#concepts()
        .then((index) => index.search(token))
        .then(
          ({ results }) =>
            new Map(
              results.flatMap(({ id, matchedMetaFields = [] }) => {
                const document = byId(id);
                // Pagefind answers an unknown word with what begins alike: no field holds it.
                return document === undefined || matchedMetaFields.length === 0
                  ? []
                  : [[document, matchedMetaFields] as const];
              }),
            ),
        );
    this.#answers.set(token, known);
    return known;
  }

  /** Parts of the thesaurus that a query may need beside those of the page's language. */
  #missing(query: string, { rest, concepts }: Understanding): ('ja' | 'en' | 'kana')[] {
    const other = this.#language === 'ja' ? 'en' : 'ja';
    const plain = query.normalize('NFKC');
    const unsure =
      rest.length > 0 || concepts.length === 0 || concepts.some(({ how }) => how !== 'exact');
    const parts: ('ja' | 'en' | 'kana')[] = [];
    if (other === 'ja' ? /[\u3040-\u9fff]/.test(plain) : /[a-z]{2}/i.test(plain) && unsure)
      parts.push(other);
    const kanaLike =
      /[ぁ-ゖァ-ヶ]{3}/.test(plain) || (this.#language === 'ja' && /[a-z]{3}/i.test(plain));
    if (kanaLike && (unsure || /^[\sぁ-ゖァ-ヶー]+$/.test(plain))) parts.push('kana');
    return parts.filter((part) => !this.#forms[part]);
  }

  #ready(): Lexicon {
    if (!this.#rules) throw new Error('The words of search are not loaded.');
    const { ja = [], en = [], kana = [] } = this.#forms;
    return (this.#lexicon ??= lexiconOf({ ja, en, kana, ...this.#rules }));
  }

  #words(part: 'ja' | 'en' | 'kana') {
    return this.#once(`lexicon ${part}`, async () => {
      const { forms, ...rules } = (await this.#json(`words-${part}`)) as WordsFile;
      this.#forms[part] = forms.split('\n').map((line) => (line === '' ? [] : line.split('|')));
      if (rules.when) this.#rules = rules as Omit<LexiconData, 'ja' | 'en' | 'kana'>;
      this.#lexicon = undefined;
    });
  }

  #cards(): Promise<CardsData> {
    return this.#once('cards', async () => {
      const data = (await this.#json(`cards-${this.#language}`)) as CardsData;
      this.cards = data.cards;
      return data;
    });
  }

  #concepts(): Promise<PagefindIndex> {
    return this.#once('concepts', () => this.#instance());
  }

  /** Full texts stand in an index of their own, which is fetched when words are not understood. */
  #texts(): Promise<PagefindIndex> {
    return this.#once('texts', async () => {
      const index = await this.#instance();
      // Pagefind passes over an index whose address is written as that of the first one.
      await index.mergeIndex(new URL(this.#folder, location.href).href, {
        language: `${this.#language}-x-text`,
        metaCacheTag: tag,
      });
      return index;
    });
  }

  async #instance(): Promise<PagefindIndex> {
    const program = (await import(
      /* @vite-ignore */ new URL(`${this.#folder}pagefind.js`, location.href).href
    )) as Pagefind;
    return program.createInstance({
      basePath: this.#folder,
      noWorker: true,
      metaCacheTag: tag,
    });
  }

  #json(name: string): Promise<unknown> {
    return this.#once(name, async () => {
      const response = await fetch(`${this.#folder}${name}.${tag}.json`);
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

/** Finds the number of a document from the index's id, of which only the beginning is kept. */
function lookup(beginnings: string[]) {
  const length = Math.max(0, ...beginnings.map((beginning) => beginning.length));
  const numbers = new Map(beginnings.map((beginning, number) => [beginning, number]));
  return (id: string) => numbers.get(id.replace(/^[a-z]{2}(-[a-z-]+)?_/, '').slice(0, length));
}
