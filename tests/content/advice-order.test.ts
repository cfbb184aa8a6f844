import { expect, test } from 'vitest';
import adviceOrder from '../../src/integrations/content-rules/rules/advice-order.ts';
import { page, problems } from './fixtures/content.ts';

const told = (...kinds: string[]) => {
  const body = kinds.map((kind) => `<Advice kind="${kind}">\n\nText\n\n</Advice>\n`).join('\n');
  return problems(adviceOrder, { pages: [page('en', 'a', body)] });
};

test.each([['answer', 'now', 'call', 'dont', 'later'], ['answer', 'call', 'now', 'dont'], ['now']])(
  'boxes in the order of speaking pass',
  (...kinds) => {
    expect(told(...kinds)).toEqual([]);
  },
);

test.each([
  [['answer', 'dont', 'call'], '"call" after "dont"'],
  [['later', 'now'], '"now" after "later"'],
  [['now', 'answer'], '"answer" after "now"'],
])('%j is told once', (kinds, said) => {
  expect(told(...kinds)).toEqual([expect.stringContaining(said)]);
});

test('a kind that is none is left to the rule on tags', () => {
  expect(told('answer', 'never', 'now')).toEqual([]);
});
