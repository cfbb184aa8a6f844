import { mostSteps, shareOf } from '../../src/lib/search/learned.ts';
import type { LearnedWeights } from '../../src/model/learned-weights.ts';

/** A labelled query as the learning sees it. */
export interface Example {
  /** Ids of the concepts it speaks of and how certainly each is meant, from 0 to 1. */
  concepts: [id: string, certainty: number][];
  /** Pages that have a score, greater than 0. */
  pages: { path: string; score: number }[];
  /** What the reader needs: for each subject, the pages that answer it. */
  wanted: ReadonlySet<string>[];
}

/**
 * How sharply scores are taken for chances. The three were chosen by queries that were not learnt
 * from (`fresh-eighth.json`); half or twice as much of each changes MRR there by less than .01.
 */
const sharpness = 4;
/** What a weight must gain to be one at all (L1), and what keeps it small (L2). */
const [least, small] = [0.4, 0.3];
/** After four times as many, weights differ by a step or two, and unseen queries are answered no better. */
const rounds = 100;
/** Steps are tenths of a natural logarithm. */
const stepsOfOne = 10;

/**
 * Learns by how many steps a page is more often (or more seldom) wanted by who speaks of a concept
 * than its score tells. Scores are taken for chances (conditional logit); from no weights at all, steps
 * of proximal gradient descent make pages for every wanted subject more probable, less a penalty for
 * each weight (elastic net). Nothing is left to chance: the same examples give the same weights, in
 * whatever order they come.
 */
export function learnedFrom(examples: Example[]): LearnedWeights {
  const table = tableOf(examples);
  const { numbered, concepts, pages } = table;
  const weights = new Float64Array(concepts.length * pages.length);
  const sizes = stepSizes(table);
  for (let round = 0; round < rounds; round++) {
    const slopes = slopesOf(table, weights);
    weights.forEach((before, at) => {
      const size = sizes[Math.floor(at / pages.length)]!;
      const moved = before - size * (slopes[at]! + small * before);
      weights[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - size * least);
    });
  }
  return numbered.length === 0 ? {} : inSteps(table, weights);
}

/** Examples with concepts and pages by number: the learning goes through them many times. */
interface Table {
  concepts: string[];
  pages: string[];
  numbered: {
    concepts: { number: number; share: number }[];
    pages: { number: number; logit: number }[];
    /** For each subject that is needed, which places of `pages` answer it. */
    wanted: boolean[][];
  }[];
}

function tableOf(examples: Example[]): Table {
  const isWithin = ({ pages }: Example, paths: ReadonlySet<string>) =>
    pages.some(({ path }) => paths.has(path)) && !pages.every(({ path }) => paths.has(path));
  const telling = examples
    .map((example) => ({
      ...example,
      wanted: example.wanted.filter((paths) => isWithin(example, paths)),
    }))
    .filter(({ wanted }) => wanted.length > 0);
  const names = (all: string[]) => [...new Set(all)].sort();
  const concepts = names(telling.flatMap((example) => example.concepts.map(([id]) => id)));
  const pages = names(telling.flatMap((example) => example.pages.map(({ path }) => path)));
  const conceptAt = new Map(concepts.map((id, number) => [id, number]));
  const pageAt = new Map(pages.map((path, number) => [path, number]));
  return {
    concepts,
    pages,
    numbered: telling.map((example) => ({
      concepts: example.concepts.map(([id, certainty]) => ({
        number: conceptAt.get(id)!,
        share: shareOf(certainty),
      })),
      pages: example.pages.map(({ path, score }) => ({
        number: pageAt.get(path)!,
        logit: sharpness * Math.log(score),
      })),
      wanted: example.wanted.map((paths) => example.pages.map(({ path }) => paths.has(path))),
    })),
  };
}

/** How far a weight of each concept may move: one over a bound for how fast its slope can change. */
function stepSizes({ concepts, numbered }: Table): number[] {
  const bounds = concepts.map(() => small);
  for (const example of numbered) {
    const all = example.concepts.reduce((sum, { share }) => sum + share, 0);
    for (const { number, share } of example.concepts) bounds[number]! += (share * all) / 4;
  }
  return bounds.map((bound) => 1 / bound);
}

/** The slope of the wanted subjects’ improbability at every weight. */
function slopesOf({ pages: { length: width }, numbered }: Table, weights: Float64Array) {
  const slopes = new Float64Array(weights.length);
  for (const { concepts, pages, wanted } of numbered) {
    const logits = pages.map(({ number, logit }) =>
      concepts.reduce((sum, one) => sum + one.share * weights[one.number * width + number]!, logit),
    );
    const highest = Math.max(...logits);
    const odds = logits.map((logit) => Math.exp(logit - highest));
    const all = odds.reduce((sum, odd) => sum + odd, 0);
    const answering = wanted.map((isOf) =>
      odds.reduce((sum, odd, at) => (isOf[at] ? sum + odd : sum), 0),
    );
    pages.forEach(({ number }, at) => {
      const hoped = wanted.reduce(
        (sum, isOf, subject) => (isOf[at] ? sum + odds[at]! / answering[subject]! : sum),
        0,
      );
      const slope = odds[at]! / all - hoped / wanted.length;
      for (const one of concepts) slopes[one.number * width + number]! += one.share * slope;
    });
  }
  return slopes;
}

function inSteps({ concepts, pages }: Table, weights: Float64Array): LearnedWeights {
  const entries = concepts.map((id, concept) => {
    const steps = pages.flatMap((path, page): [string, number][] => {
      const weight = weights[concept * pages.length + page]!;
      const count = Math.round((weight / sharpness) * stepsOfOne);
      return count === 0 ? [] : [[path, Math.max(-mostSteps, Math.min(mostSteps, count))]];
    });
    return [id, Object.fromEntries(steps)] as const;
  });
  return Object.fromEntries(entries.filter(([, steps]) => Object.keys(steps).length > 0));
}
