import { readFileSync } from 'node:fs';

/** A labelled query: what a reader types and which subjects answer it. */
export interface LabelledQuery {
  id: string;
  lang: 'ja' | 'en';
  cat: string;
  q: string;
  /** Subjects: 2 for what the reader needs, 1 for what is acceptable. */
  rel: Record<string, number>;
}

/** How well a set of queries was answered; shares from 0 to 1. */
export interface Score {
  count: number;
  /** Share of the needed subjects that have a page among the first five. */
  recallAt5: number;
  /** Mean of one over the place of the first needed page, within the first ten. */
  mrr: number;
  /** Share of queries that brought nothing. */
  empty: number;
}

/** Below these, search is worse than promised; shares from 0 to 1. */
export const floors = {
  ja: { recallAt5: 0.98, mrr: 0.93 },
  en: { recallAt5: 0.99, mrr: 0.93 },
} as const;

/**
 * Sets of labelled queries from which search learnt: the thesaurus grew by what they mean, and
 * `npm run learn` weighs pages by them.
 */
export const setsToLearnFrom = [
  'queries.json',
  'fresh.json',
  'fresh-later.json',
  'fresh-third.json',
  'fresh-fourth.json',
  'fresh-fifth.json',
  'fresh-sixth.json',
  'fresh-seventh.json',
  'fresh-tenth.json',
  'fresh-twelfth.json',
  'first-words.json',
  'new-cases.json',
];

/** Sets that only measure: nothing was learnt from them. */
export const setsToMeasure = [
  'fresh-eighth.json',
  'fresh-ninth.json',
  'fresh-eleventh.json',
  'first-words-unseen.json',
];

/** Every set: none of their phrases is a form of the thesaurus. */
export const knownSets = [...setsToLearnFrom, ...setsToMeasure];

/** The labelled queries of a file in this folder. */
export function queriesOf(name: string): LabelledQuery[] {
  const url = new URL(name, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { queries: LabelledQuery[] }).queries;
}

const pagesOf = JSON.parse(readFileSync(new URL('topics.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>;

/** For each subject that a query needs, the pages that answer it: paths below the language. */
export function pagesWanted({ rel }: Pick<LabelledQuery, 'rel'>): Set<string>[] {
  return Object.keys(rel)
    .filter((topic) => rel[topic] === 2)
    .map((topic) => new Set(pagesOf[topic] ?? []));
}

/** Scores one query from the paths of its results below the language, the best first. */
export function scoreOf(query: LabelledQuery, paths: string[]): Omit<Score, 'count'> {
  const plain = paths.map((path) => path.replace(/\/(#.*)?$/, '').replace(/\/#.*$/, ''));
  const needed = Object.keys(query.rel).filter((topic) => query.rel[topic] === 2);
  const isOf = (path: string, topic: string) => pagesOf[topic]?.includes(path) === true;
  const found = needed.filter((topic) => plain.slice(0, 5).some((path) => isOf(path, topic)));
  const place = plain.slice(0, 10).findIndex((path) => needed.some((topic) => isOf(path, topic)));
  return {
    recallAt5: found.length / needed.length,
    mrr: place < 0 ? 0 : 1 / (place + 1),
    empty: paths.length === 0 ? 1 : 0,
  };
}

/** The mean of many scores. */
export function mean(scores: Omit<Score, 'count'>[]): Score {
  const of = (key: keyof Omit<Score, 'count'>) =>
    scores.reduce((sum, score) => sum + score[key], 0) / Math.max(1, scores.length);
  return { count: scores.length, recallAt5: of('recallAt5'), mrr: of('mrr'), empty: of('empty') };
}
