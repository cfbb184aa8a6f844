import type { DecisionNode, DecisionTree } from '../../model/records/decision-trees.ts';

/** A question that was answered, and the answer. */
export interface GivenAnswer {
  node: DecisionNode;
  answer: DecisionNode['answers'][number];
}

/**
 * The answers that lead to a question, from the start. There is exactly one way (the schema sees
 * to it), so the summary and the way back are known without scripts.
 */
export function wayTo(tree: DecisionTree, nodeId: string): GivenAnswer[] {
  for (const node of tree.nodes)
    for (const answer of node.answers)
      if (answer.to === nodeId) return [...wayTo(tree, node.id), { node, answer }];
  return [];
}

/** Whether a question, or one on the way to it, must leave no trace. */
export function isSensitive(tree: DecisionTree, node: DecisionNode): boolean {
  return node.sensitive || wayTo(tree, node.id).some((given) => given.node.sensitive);
}
