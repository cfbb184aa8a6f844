import { expect, test } from 'vitest';
import { links } from '../../src/integrations/content-rules/rules/links.ts';
import { page, problems, twins } from './fixtures/content.ts';

const others = [
  ...twins(
    'do/police',
    '\n## Report [#report]\n\n<Fold id="later" title="x">\n\nText.\n\n</Fold>\n',
  ),
  ...twins('contacts', '\n<ContactDirectory />\n'),
  page('en', '', '\nHome.\n'),
];

const check = (body: string) =>
  problems(links, { pages: [...others, page('en', 'a', `\n## Here [#here]\n\n${body}\n`)] });

test.each([
  ['[x](/ja/do/police/)', 'in another language: write "/en/do/police/"'],
  ['[x](/en/do/police)', 'end the path with a slash, "/en/do/police/"'],
  ['[x](/en/do/gone/)', 'leads to the page "do/gone", which does not exist'],
  ['[x](/en/do/police/#gone)', 'has no heading with the id "gone"'],
  ['[x](#gone)', 'has no heading with the id "gone"'],
  ['[x][y]\n\n[y]: /en/do/police/#gone', 'has no heading with the id "gone"'],
])('%j is told once, with its line', (body, message) => {
  const [problem, ...more] = check(body);
  expect(problem).toMatch(/^content\/docs\/en\/a\.mdx \| 1[13] \| /);
  expect(problem).toContain(message);
  expect(more).toEqual([]);
});

test.each([
  '[x](/en/)',
  '[x](/en/do/police/)',
  '[x](/en/do/police/?from=a#report)',
  '[x](/en/do/police/#later)',
  '[x](#here)',
  '[x](/en/contacts/#bank)',
])('%j is well', (body) => {
  expect(check(body)).toEqual([]);
});
