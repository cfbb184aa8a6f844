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

/** A question whose answers lead to these, and one more to a page. */
const leadingTo = (id: string, ...targets: string[]) => ({
  id,
  question: text,
  answers: [
    ...targets.map((to, index) => ({ id: `a${index + 1}`, text, to })),
    ...['p1', 'p2'].map((answer) => ({ id: answer, text, page: 'act-now' })),
  ],
});

/** What the schema says of a tree of these questions. */
const wrong = (nodes: object[]) =>
  decisionTree
    .safeParse({ id: 'tree', title: text, intro: text, start: 'q0', nodes })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

test('a question that two answers lead to is refused, because the way back would be unknown', () => {
  expect(wrong([leadingTo('q0', 'q1', 'q1'), leadingTo('q1')])).toEqual([
    'nodes.0.answers.1.to: is "q1", to which the answers q0/a1 and q0/a2 lead: let exactly one lead there, so that the way back is known.',
  ]);
});

test.each([
  [
    'leads to a question that another one leads to',
    [leadingTo('q0', 'q2', 'q2'), leadingTo('q1'), leadingTo('q2')],
    'nodes.0.answers.1.to: is "q2", to which the answers q0/a1 and q0/a2 lead: let exactly one lead there, so that the way back is known. No answer leads to "q1".',
  ],
  [
    'leads back to the start',
    [leadingTo('q0', 'q1'), leadingTo('q1', 'q0'), leadingTo('q2')],
    'nodes.1.answers.0.to: is "q0", at which the tree starts, so that no answer leads there: name another question. No answer leads to "q2".',
  ],
  [
    'leads to no question',
    [leadingTo('q0', 'q9'), leadingTo('q1')],
    'nodes.0.answers.0.to: is "q9", which is no question: name one of q0, q1. No answer leads to "q1".',
  ],
  [
    'is missing',
    [leadingTo('q0'), leadingTo('q1')],
    'nodes.1: is the question "q1", to which no answer leads: write "to: q1" in the answer that does, or take the question out.',
  ],
  [
    'may mean either of two questions with one id',
    [leadingTo('q0', 'q1', 'q2'), leadingTo('q1'), leadingTo('q1')],
    'nodes.2.id: is "q1" a second time: choose another.',
  ],
])('an answer that %s is one mistake, told with what to do', (_, nodes, message) => {
  expect(wrong(nodes)).toEqual([message]);
});
