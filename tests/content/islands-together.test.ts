import { expect, test } from 'vitest';
import islandsTogether from '../../src/integrations/content-rules/rules/islands-together.ts';
import { page, problems } from './fixtures/content.ts';

const check = (body: string) => problems(islandsTogether, { pages: [page('en', 'a', body)] });

test('a list and a card on one page are told with what to do', () => {
  expect(check('<Checklist id="x" />\n\n<ContactCard id="y" />')).toEqual([
    expect.stringMatching(
      /a\.mdx \| 10 \| has <Checklist> and <ContactCard>.*put one on a page of its own/,
    ),
  ]);
});

test.each([
  '<Checklist id="x" />\n<Checklist id="y" />\n<Contact id="z" />',
  '<ContactCard id="x" />\n<ContactCard id="y" />\n<NumberCheck />',
])('%j may stand together', (body) => {
  expect(check(body)).toEqual([]);
});
