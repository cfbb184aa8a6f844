import { expect, test } from 'vitest';
import { citedFacts } from '../../src/integrations/content-rules/rules/cited-facts.ts';
import { page, problems, twins } from './fixtures/content.ts';

test.each([
  ['sources', '<Cite id="x" />'],
  ['contacts', '<Contact id="x" />'],
  ['time-limits', '<Duration id="x" />'],
  ['checklists', '<Checklist id="x" />'],
])('what one language cites of %s, the other cites too: %s', (kind, tag) => {
  expect(problems(citedFacts, { pages: twins('a', tag, '') })).toEqual([
    `content/docs/en/a.mdx | does not cite "x" (${kind}), which its Japanese twin cites.`,
  ]);
  expect(problems(citedFacts, { pages: twins('a', '', tag) })).toEqual([
    `content/docs/ja/a.mdx | does not cite "x" (${kind}), which its English twin cites.`,
  ]);
});

test('the order and number of citations are free', () => {
  const pages = twins(
    'a',
    '<Cite id="x" /><Cite id="y" />',
    '<Cite id="y" /><Cite id="x" /><Cite id="y" />',
  );
  expect(problems(citedFacts, { pages })).toEqual([]);
});

test('a page without a twin is left to the rule on twins', () => {
  expect(problems(citedFacts, { pages: [page('ja', 'a', '<Cite id="x" />')] })).toEqual([]);
});
