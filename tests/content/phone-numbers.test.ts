import { expect, test } from 'vitest';
import { phoneNumbers } from '../../src/integrations/content-rules/rules/phone-numbers.ts';
import { page, problems, record } from './fixtures/content.ts';

test.each([
  '03-5340-3333',
  '０３－５３４０－３３３３',
  '0120-003-081',
  '03(5340)3333',
  '0353403333',
  '09012345678',
  '+81 3-5340-3333',
  '+13035550100',
  '#9110',
  '＃９１１０',
  'tel:110',
  '110番',
  '188に電話',
])('a page may not write the number %s', (number) => {
  const pages = [page('ja', 'a', `\n電話は ${number} です。`)];
  expect(problems(phoneNumbers, { pages })[0]).toMatch(
    /^content\/docs\/ja\/a\.mdx \| 9 \| has the telephone number/,
  );
});

test('front matter may not hold a number', () => {
  const pages = [page('ja', 'a', '', { keywords: ['0120-003-081'] })];
  expect(problems(phoneNumbers, { pages })).toHaveLength(1);
});

test('a fingerprint that reads like a number is none', () => {
  const pages = [page('en', 'a', '', { checkedAgainst: 'f05236559615' })];
  expect(problems(phoneNumbers, { pages })).toEqual([]);
});

test('a record may not hold a number outside its field', () => {
  const text = 'number: { e164: "+81353403333" }\nnote: "または0120-003-081"';
  expect(
    problems(phoneNumbers, { records: { contacts: [record('contacts', 'a', {}, text)] } }),
  ).toEqual([
    expect.stringContaining(
      'content/contacts/a.yaml | 2 | has the telephone number "0120-003-081"',
    ),
  ]);
});

test('our words about a source may not hold a number, its own title may', () => {
  const caveat = { ja: '電話は0120-003-081', en: 'none' };
  const title = { ja: '相談ダイヤル #9110', en: 'Line #9110' };
  expect(
    problems(phoneNumbers, { records: { sources: [record('sources', 'a', { caveat })] } }),
  ).toHaveLength(1);
  expect(
    problems(phoneNumbers, { records: { sources: [record('sources', 'a', { title })] } }),
  ).toEqual([]);
});

test.each([
  '2026-11-22',
  '60日と24時間',
  '110円',
  '188 million yen',
  '1,188件',
  '注文番号は123-1234567-1234567の形です',
  'COVID-19',
])('"%s" is no telephone number', (text) => {
  expect(problems(phoneNumbers, { pages: [page('ja', 'a', text)] })).toEqual([]);
});

test('numbers, addresses and dates stand in their own fields', () => {
  const text = [
    '    number: {domestic: "0120003081"}',
    '      e164: "+81353403333"',
    '    url: https://example.org/0120-003-081',
    '    readOn: "2026-11-22"',
  ].join('\n');
  expect(
    problems(phoneNumbers, { records: { contacts: [record('contacts', 'a', {}, text)] } }),
  ).toEqual([]);
});
