import type { Language } from '../../../src/model/language.ts';
import type { DecisionNode, DecisionTree } from '../../../src/model/records/decision-trees.ts';

/** What a question is given in an example. */
export interface QuestionProps {
  tree: DecisionTree;
  node: DecisionNode;
  showsQuestion: boolean;
  language: Language;
}

const both = (ja: string, en: string) => ({ ja, en });

const tree: DecisionTree = {
  id: 'sample-tree',
  title: both('みほんの質問', 'Sample questions'),
  intro: both('答えを選びます。', 'Choose an answer.'),
  start: 'q0',
  nodes: [
    {
      id: 'q0',
      question: both('ログインできますか。', 'Can you sign in?'),
      hint: both('いつもの端末で試します。', 'Try on your usual device.'),
      sensitive: false,
      answers: [
        { id: 'yes', text: both('できる', 'Yes'), to: 'q1' },
        { id: 'no', text: both('できない', 'No'), page: 'situations/locked-out' },
      ],
    },
    {
      id: 'q1',
      question: both('知らない注文がありますか。', 'Are there orders that are not yours?'),
      sensitive: false,
      answers: [
        { id: 'yes', text: both('ある', 'Yes'), page: 'situations/can-sign-in' },
        { id: 'no', text: both('ない', 'No'), page: 'situations/card-only' },
      ],
    },
  ],
};

/** The first question, and a later one with the way that led to it. */
export function examples(language: Language): { name: string; props: QuestionProps }[] {
  return tree.nodes.map((node) => ({
    name: node.id === tree.start ? 'first' : 'later',
    props: {
      tree,
      node,
      showsQuestion: true,
      language,
    },
  }));
}
