import { readContent } from '../../src/model/graph/read-content.ts';
import type { Query } from '../../src/model/queries.ts';
import { pinnedDay } from '../pinned-day.ts';

/** How well queries are answered: the shares with a right page first, among five, and none at all. */
export interface Score {
  count: number;
  first: number;
  recallAt5: number;
  /** Mean reciprocal rank of the first right page. */
  mrr: number;
  empty: number;
}

/** What search promises for the queries of `test`, which nothing is learnt or chosen from. */
export const floors = { recallAt5: 0.96, mrr: 0.9, recallAt5OfGroup: 0.9 };

/** The queries of one part of the project's own content. */
export function queriesOf(part: Query['part'], language: string): Query[] {
  const root = process.cwd();
  return readContent(root, pinnedDay(root)).queries.filter(
    (query) => query.part === part && query.language === language,
  );
}

/** The folder of a page; those that stand in none are tools. */
export const groupOf = ({ page }: Pick<Query, 'page'>) =>
  page.includes('/') ? page.split('/')[0]! : 'tools';

/**
 * Scores answers to queries.
 * @param answers paths of the results of each query below the language, the best first
 */
export function scoreOf(
  queries: readonly Pick<Query, 'page' | 'also'>[],
  answers: readonly { paths: string[] }[],
): Score {
  const ranks = queries.map(({ page, also }, at) => {
    const right = new Set([page, ...also]);
    return answers[at]!.paths.findIndex((path) => right.has(path.replace(/\/$/, ''))) + 1;
  });
  const share = (isSo: (rank: number) => boolean) => ranks.filter(isSo).length / ranks.length;
  return {
    count: ranks.length,
    first: share((rank) => rank === 1),
    recallAt5: share((rank) => rank > 0 && rank <= 5),
    mrr: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
    empty: answers.filter(({ paths }) => paths.length === 0).length / ranks.length,
  };
}
