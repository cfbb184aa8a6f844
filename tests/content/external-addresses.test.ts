import { expect, test } from 'vitest';
import externalAddresses from '../../src/integrations/content-rules/rules/external-addresses.ts';
import { channel, page, problems, record } from './fixtures/content.ts';

test.each([
  'https://example.org/a',
  'HTTPS://example.org',
  'ｈｔｔｐｓ：//example.org',
  'https&colon;//example.org',
  'ht\u200btps://example.org',
  'www.example.org',
  'mailto:a@example.org',
  'a.b@example.org',
  'ａ＠example.org',
  'sms:+81353403333',
  'data:text/html,x',
  'javascript:go()',
])('a page or a record may not write the address %s', (address) => {
  expect(problems(externalAddresses, { pages: [page('en', 'a', `one\ntwo ${address}`)] })).toEqual([
    expect.stringMatching(/^content\/docs\/en\/a\.mdx \| 9 \| has the address ".*<SourceLink/),
  ]);
  const plain = address.replace('&colon;', ':');
  const note = { ja: plain.replace('\u200b', ''), en: 'none' };
  const contacts = [record('contacts', 'a', { channels: [channel({ note })] })];
  expect(problems(externalAddresses, { records: { contacts } })).toEqual([
    expect.stringContaining('channels.0.note.ja | has the address'),
  ]);
});

test('pages of this site and names of sites may be written', () => {
  const body =
    '[police](/en/do/police/), [here](#a), amazon.co.jp, an @ sign, SMS: a text, data: none, <SourceLink id="npa">NPA</SourceLink>';
  expect(problems(externalAddresses, { pages: [page('en', 'a', body)] })).toEqual([]);
});

test('fields for addresses hold them', () => {
  const mail = channel({ id: 'mail', kind: 'email', email: 'a@example.org' });
  Reflect.deleteProperty(mail, 'number');
  const contacts = [
    record('contacts', 'a', {
      officialSite: 'https://example.org/',
      channels: [channel(), mail],
    }),
  ];
  expect(problems(externalAddresses, { records: { contacts } })).toEqual([]);
});
