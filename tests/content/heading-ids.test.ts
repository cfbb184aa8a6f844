import { expect, test } from 'vitest';
import headingIds from '../../src/integrations/content-rules/rules/heading-ids.ts';
import { page, problems, translated } from './fixtures/content.ts';

test.each(['ja', 'en'] as const)(
  'a heading without its id is told on its own page (%s)',
  (language) => {
    const pages = translated('a', '\n## One [#one]\n\n## Two [#two]\n');
    const forgetful = page(language, 'a', '\n## One\n\n## Two [#two]\n');
    const all = [forgetful, ...pages.filter((one) => one.language !== language)];
    expect(problems(headingIds, { pages: all })).toEqual([
      `content/docs/${language}/a.mdx | 9 | has the heading "One" without an id: end it with [#short-id], the same in both languages.`,
    ]);
  },
);

test.each(['', '止める', 'Stop', '1st', 'a b', 'a_b'])('"%s" is no id of a heading', (id) => {
  expect(problems(headingIds, { pages: [page('en', 'a', `## Stop [#${id}]`)] })).toEqual([
    `content/docs/en/a.mdx | 8 | has the heading id "${id}": use lower-case ASCII letters, digits and hyphens.`,
  ]);
});

test('headings of every level have ids; what only looks like one needs none', () => {
  const body = '### Three [#three]\n\n#9110 is a number\n\n## Two [#two]  \n';
  expect(problems(headingIds, { pages: [page('en', 'a', body)] })).toEqual([]);
});
