import { expect, test } from 'vitest';
import pageText from '../../src/integrations/content-rules/rules/page-text.ts';
import { page, problems } from './fixtures/content.ts';

const check = (body: string) => problems(pageText, { pages: [page('en', 'a', body)] });

test.each([
  ['Text.\n\n<Fold title="x">\n\nMore.\n', 10, 'cannot be read'],
  ['<Steps>\n\n<Step id="a" title="x">\n\n</Steps>\n', 10, 'cannot be read'],
  ['Text.\n\n<Marquee />\n', 10, 'uses the tag <Marquee>'],
  [
    '<TimeLimt id="a" />\n',
    8,
    'uses the tag <TimeLimt>, which pages may not use. Write <TimeLimit>.',
  ],
  ['<b>x</b>\n', 8, 'uses the tag <b>, which pages may not use. Write **…**.'],
  ['<Cite id="a" page="b" />\n', 8, 'has <Cite>, whose "page" is not a field here'],
  [
    '<Advice kind="anser">\n\nx\n\n</Advice>\n',
    8,
    'whose "kind" is "anser": write one of answer, call',
  ],
  [
    '<Step id="a" title="x" minutes="two">\n\nx\n\n</Step>\n',
    8,
    'whose "minutes" is "two": write a whole number',
  ],
  ['\nimport x from "y"\n', 9, 'import or export'],
  ['[x](https://example.org/)\n', 8, 'has a link to "https://example.org/"'],
])('%j is told once, with its line', (body, line, message) => {
  const [problem, ...others] = check(body);
  expect(problem).toMatch(new RegExp(`^content/docs/en/a\\.mdx \\| ${line} \\| .*`));
  expect(problem).toContain(message);
  expect(others).toEqual([]);
});

test('prose with the project’s tags is well', () => {
  expect(check('## A [#a]\n\nCall <Contact id="police" />.{/* a note */}\n')).toEqual([]);
});

test.each([
  'https://example.org',
  'HTTPS://example.org',
  '//example.org',
  '/\\\\example.org',
  'javascript:go()',
  'JaVaScRiPt&#58;go()',
  'data:text/html,x',
  'sms:110',
  'tel:110',
  'do/police',
  '/data/contacts.json',
  '<https://example.org>',
])('a page may not link to %s', (address) => {
  for (const body of [`one\n[two](${address})`, `one\n\n[two]: ${address}`])
    expect(check(body)).toEqual([
      expect.stringMatching(
        /^content\/docs\/en\/a\.mdx \| (?:9|10) \| has a link to .*<SourceLink/,
      ),
    ]);
});

test.each(['![x](https://example.org/x.png)', '![x](/x.png)', '![x](./x.png "Title")'])(
  'the image %s is told once',
  (image) => {
    expect(check(image)).toEqual([expect.stringContaining('has an image: take it out')]);
  },
);

test('pages of this site may be linked', () => {
  expect(
    check('[police](/en/do/police/), [here](#a), [there][x]\n\n[x]: /en/act-now/#now'),
  ).toEqual([]);
});
