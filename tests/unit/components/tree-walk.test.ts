import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSensitive, wayTo } from '../../../src/components/decision-tree/tree-walk.ts';
import { allWays } from '../../decision-ways.ts';
import { decisionTree, type DecisionTree } from '../../../src/model/records/decision-trees.ts';

const text = { ja: 'はい', en: 'Yes' };

/** A tree of `size` questions; question n hangs below the one `parents` names. */
function treeOf(parents: number[]): DecisionTree {
  const nodes = [0, ...parents].map((_, index) => ({
    id: `q${index}`,
    question: text,
    answers: [
      { id: 'a', text, page: 'act-now' },
      { id: 'b', text, page: 'contacts' },
      ...parents.flatMap((parent, child) =>
        parent === index ? [{ id: `to-${child + 1}`, text, to: `q${child + 1}` }] : [],
      ),
    ],
  }));
  return decisionTree.parse({ id: 'tree', title: text, intro: text, start: 'q0', nodes });
}

/** Each question hangs below an earlier one that still has room for an answer. */
const parents = fc
  .array(fc.nat({ max: 20 }), { maxLength: 20 })
  .map((picks) => picks.map((pick, index) => pick % (index + 1)))
  .filter((list) => list.every((parent) => list.filter((other) => other === parent).length <= 6));

test('the way to a question begins at the start and each step leads to the next', () => {
  fc.assert(
    fc.property(parents, (list) => {
      const tree = treeOf(list);
      for (const node of tree.nodes) {
        const way = wayTo(tree, node.id);
        const places = [...way.map((given) => given.node.id), node.id];
        expect(places[0]).toBe(tree.start);
        way.forEach((given, index) => expect(given.answer.to).toBe(places[index + 1]));
      }
    }),
  );
});

test('every answer that ends on a page is the end of exactly one way', () => {
  fc.assert(
    fc.property(parents, (list) => {
      const tree = treeOf(list);
      const ends = tree.nodes.flatMap((node) => node.answers.filter((answer) => answer.page));
      expect(allWays(tree)).toHaveLength(ends.length);
    }),
  );
});

test('a question below a sensitive one is sensitive too', () => {
  const tree = treeOf([0, 1]);
  tree.nodes[1]!.sensitive = true;
  expect(tree.nodes.map((node) => isSensitive(tree, node))).toEqual([false, true, true]);
});

test.each([
  ['an answer to a question that does not exist', [{ id: 'a', text, to: 'q9' }]],
  ['an answer that leads nowhere', [{ id: 'a', text }]],
  ['an answer that leads to two places', [{ id: 'a', text, to: 'q1', page: 'act-now' }]],
  ['an answer with a heading but no page', [{ id: 'a', text, to: 'q1', anchor: 'first-hour' }]],
])('a tree with %s is refused', (_, answers) => {
  const nodes = [
    { id: 'q0', question: text, answers: [...answers, { id: 'z', text, page: 'act-now' }] },
  ];
  const tree = { id: 'tree', title: text, intro: text, start: 'q0', nodes };
  expect(decisionTree.safeParse(tree).success).toBe(false);
});

test('a question that two answers lead to is refused, because the way back would be unknown', () => {
  const answers = [
    { id: 'a', text, to: 'q1' },
    { id: 'b', text, to: 'q1' },
  ];
  const leaf = {
    id: 'q1',
    question: text,
    answers: [1, 2].map((n) => ({ id: `p${n}`, text, page: 'act-now' })),
  };
  const tree = {
    id: 'tree',
    title: text,
    intro: text,
    start: 'q0',
    nodes: [{ id: 'q0', question: text, answers }, leaf],
  };
  expect(decisionTree.safeParse(tree).error?.issues[0]?.message).toContain('reached by 2 answers');
});
