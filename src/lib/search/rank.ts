/** Where in a document a concept stands; the weights say how much it tells about the document. */
export const fieldWeights = {
  /** The thesaurus names the document as the one that answers first. */
  zp: 1.5,
  /** The thesaurus names it among those that answer. */
  za: 1.08,
  /** Title. */
  zt: 1,
  /** Keywords of the front matter, brands. */
  zk: 0.62,
  /** Description. */
  zd: 0.5,
  /** Headings. */
  zh: 0.42,
} as const;

/** A field of the index. */
export type Field = keyof typeof fieldWeights;

/** What one concept or word of the query brought to light. */
export interface Evidence {
  /** From 0 to 1: how sure it is that the reader meant this. */
  certainty: number;
  /** Strength by document, from 0 to about 1.3. */
  strengths: Map<number, number>;
}

/** A document and how well it answers; greater is better. */
export interface Ranked {
  document: number;
  score: number;
  /** Share of the query's weight that the document speaks of, from 0 to 1. */
  coverage: number;
}

/** The strength of a concept in a document from the fields it stands in. */
export function strengthOf(fields: readonly string[]): number {
  const weights = fields
    .map((field) => fieldWeights[field as Field] ?? 0)
    .sort((first, second) => second - first);
  return (weights[0] ?? 0) + 0.1 * (weights[1] ?? 0) + 0.05 * (weights[2] ?? 0);
}

/**
 * Joins evidence without demanding that every word is met: rare concepts weigh more (inverse
 * document frequency), and documents that speak of more of the query gain.
 * @param documents how many documents there are
 * @param priorOf what a document's kind multiplies its score by
 */
export function rank(
  evidence: Evidence[],
  documents: number,
  priorOf: (document: number) => number,
): Ranked[] {
  const sums = new Map<number, { score: number; covered: number }>();
  let total = 0;
  for (const { certainty, strengths } of evidence) {
    const sum = strengthSum(strengths);
    if (!(sum > 0)) continue;
    const weight = certainty * (0.35 + Math.log(1 + documents / sum));
    total += weight;
    for (const [document, strength] of strengths) {
      const own = sums.get(document) ?? { score: 0, covered: 0 };
      own.score += weight * strength;
      own.covered += weight * Math.min(1, strength * 1.6);
      sums.set(document, own);
    }
  }
  return [...sums]
    .map(([document, { score, covered }]) => {
      const coverage = total === 0 ? 0 : covered / total;
      return { document, coverage, score: score * (0.3 + 0.7 * coverage) * priorOf(document) };
    })
    .sort((first, second) => second.score - first.score || first.document - second.document);
}

/** In how many documents a concept is at home: mentions in passing count as little as they weigh. */
function strengthSum(strengths: Map<number, number>): number {
  const sum = [...strengths.values()].reduce((all, strength) => all + Math.min(1, strength), 0);
  return sum > 0 ? Math.max(sum, 0.1) : 0;
}
