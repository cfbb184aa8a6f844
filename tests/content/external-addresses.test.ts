import { expect, test } from 'vitest';
import { externalAddresses } from '../../src/integrations/content-rules/rules/external-addresses.ts';
import { page, problems } from './fixtures/content.ts';

test.each([
  'https://example.org/a',
  'http://example.org',
  'mailto:a@example.org',
  'a.b@example.org',
])('a page may not write the address %s', (address) => {
  expect(
    problems(externalAddresses, { pages: [page('en', 'a', `one\n[two](${address})`)] }),
  ).toEqual([
    `content/docs/en/a.mdx | 9 | has the address "${address}" in its text: use <SourceLink id="…"> or <Contact id="…" />.`,
  ]);
});

test('pages of this site and names of sites may be written', () => {
  const body =
    '[police](/en/do/police/), [here](#a), amazon.co.jp, an @ sign, <SourceLink id="npa">NPA</SourceLink>';
  expect(problems(externalAddresses, { pages: [page('en', 'a', body)] })).toEqual([]);
});
