import { wayTo, type GivenAnswer } from '../src/components/decision-tree/tree-walk.ts';
import type { DecisionTree } from '../src/model/records/decision-trees.ts';

/** Every way from the start to a page, and the heading it leads to there. */
export function allWays(
  tree: DecisionTree,
): { answers: GivenAnswer[]; page: string; anchor: string | undefined }[] {
  return tree.nodes.flatMap((node) =>
    node.answers.flatMap((answer) =>
      answer.page === undefined
        ? []
        : [
            {
              answers: [...wayTo(tree, node.id), { node, answer }],
              page: answer.page,
              anchor: answer.anchor,
            },
          ],
    ),
  );
}
