import { expect, test } from 'vitest';
import unsureAnswers from '../../src/integrations/content-rules/rules/unsure-answers.ts';
import { problems, record } from './fixtures/content.ts';

const tree = (ja: string, en: string) =>
  record('decision-trees', 'tree', {
    nodes: [
      {
        id: 'q1',
        question: { ja: 'どれですか', en: 'Which one?' },
        answers: [
          { id: 'a', text: { ja: 'はい', en: 'Yes' }, page: 'act-now' },
          { id: 'b', text: { ja, en }, page: 'act-now' },
        ],
      },
    ],
  });
const check = (ja: string, en: string) =>
  problems(unsureAnswers, { records: { 'decision-trees': [tree(ja, en)] } });

test('a question that makes a reader guess is told with what to add', () => {
  expect(check('いいえ', 'No')).toEqual([
    expect.stringContaining('tree.yaml | nodes.0 | "q1" has no answer for those who are not sure'),
  ]);
  expect(check('わからない', 'No')).toHaveLength(1);
});

test.each([
  ['わからない', 'I am not sure'],
  ['どれでもない', 'None of these'],
])('「%s」 and “%s” are such an answer', (ja, en) => {
  expect(check(ja, en)).toEqual([]);
});
