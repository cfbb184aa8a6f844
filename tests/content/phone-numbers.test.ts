import { factsOf } from '../../src/lib/language-facts.ts';
import { expect, test } from 'vitest';
import phoneNumbers from '../../src/integrations/content-rules/rules/phone-numbers.ts';
import { channel, page, problems, record } from './fixtures/content.ts';

const written = [
  '03-5340-3333',
  '０３－５３４０－３３３３',
  '0120-003-081',
  '03(5340)3333',
  '(03)5340-3333',
  '（03）5340－3333',
  '03.5340.3333',
  '03．5340．3333',
  '03/5340/3333',
  '03 5340 3333',
  '03\u30005340\u30003333',
  '03‐5340‑3333',
  '03–5340—3333',
  '03−5340−3333',
  '03ー5340ー3333',
  '03ｰ5340ｰ3333',
  '03・5340・3333',
  '03·5340·3333',
  '03~5340~3333',
  '03-53\u200b40-3333',
  '03-5340\u2060-3333',
  '03-5340\u00ad-3333',
  '0\ufe0f3-5340-3333',
  '**03**-5340-**3333**',
  '03-*5340*-3333',
  '03\\-5340\\-3333',
  '03&#45;5340&#x2d;3333',
  '&#48;3-5340-3333',
  '03&ndash;5340&ndash;3333',
  '03&nbsp;5340&nbsp;3333',
  '03-[5340](/ja/contacts/)-3333',
  '03-5340{/* x */}-3333',
  '03-5340<br />-3333',
  '03-5340\n-3333',
  '〇三ー五三四〇ー三三三三',
  '〇一二〇-〇〇三-〇八一',
  '٠٣-٥٣٤٠-٣٣٣٣',
  '۰۳-۵۳۴۰-۳۳۳۳',
  '०३-५३४०-३३३३',
  '⓪③-5340-3333',
  '𝟎𝟑-𝟓𝟑𝟒𝟎-𝟑𝟑𝟑𝟑',
  '0353403333',
  '09012345678',
  '03-5340-333',
  '電話ー03-5340-3333',
  '3-5340-3333',
  '010-81-3-5340-3333',
  '+81 3-5340-3333',
  '＋81 (0)3-5340-3333',
  '+13035550100',
  '1-800-555-0100',
  '1 (800) 555-0100',
  '1-800-FLOWERS',
  '(800) 555-0100',
  '800-555-0100',
  '#9110',
  '＃９１１０',
  '♯9110',
  '#**9110**',
  'tel:110',
  '110番',
  '一一〇番',
  '１１０番',
  '188に電話',
  '03∙5340∙3333',
  '03⋅5340⋅3333',
  '03∕5340∕3333',
  '03⁄5340⁄3333',
  '03:5340:3333',
  '03：5340：3333',
  '03∶5340∶3333',
  '03,5340,3333',
  '03、5340、3333',
  '０３，５３４０，３３３３',
  '03の5340の3333',
  '〇三の五三四〇の三三三三',
  '03|5340|3333',
  '03丨5340丨3333',
  '03=5340=3333',
  '03＝5340＝3333',
  '03+5340+3333',
  '03→5340→3333',
  '03 → 5340 → 3333',
  '03; 5340; 3333',
  '03…5340…3333',
  '03  -  5340  -  3333',
  '03  –  53403333',
  '090、1234、5678',
  '0120=919=456',
  '| 03 | 5340-3333 |',
  '| 03 | 5340 | 3333 |',
  '+81、3、5340、3333',
  '+81 → 3 → 5340 → 3333',
  '○三-五三四○-三三三三',
  '◯三-五三四◯-三三三三',
  'O3-534O-3333',
  'Ｏ３－５３４Ｏ－３３３３',
  'О12О-919-456',
  'o3(534o)3333',
  '壱弐〇-九一九-四五六',
  '零壱弐零-九壱九-四五六',
  '[x](/en/do/ "03-5340-3333")',
  "[x](/en/do/ '03-5340-3333')",
  'TEL 5340-3333',
  'TEL：5340-3333',
  '℡5340-3333',
  '電話番号は5340-3333',
  '☎ 5340-3333',
  'phone number: 5340 3333',
  'フリーダイヤル919-456',
  'フリーダイヤル：919456',
  'toll-free 919-456',
  'ナビダイヤル 078-374',
  'シャープ9110',
  'シャープ 9110',
  'sharp 9110',
  'tel:0353403333',
  'call 110',
  'Call the police on 110',
  'Dial 1-1-0',
  'phone the police at **110**',
  'the emergency number is 119',
  'Police: 110',
  '188へ電話',
  '110にかけてください',
  '110に連絡',
  '１１０へ通報',
  '電話は110へ',
  '警察（110）',
  '110（いちいちぜろ）に電話',
  '「188」へかける',
];

test.each(written)('a page may not write the number %s', (number) => {
  const pages = [page('ja', 'a', `\n電話は ${number} です。`)];
  const found = problems(phoneNumbers, { pages });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^content\/docs\/ja\/a\.mdx \| 9 \| has the telephone number/);
});

test.each([
  ['Call the police on 110 now', '110'],
  ['TEL：5340-3333', '5340-3333'],
  ['03 → 5340 → 3333', '03 → 5340 → 3333'],
])('in "%s" the number is told as it is read', (text, number) => {
  expect(problems(phoneNumbers, { pages: [page('ja', 'a', text)] })).toEqual([
    expect.stringContaining(`has the telephone number "${number}" in its text`),
  ]);
});

test('a tag’s words may hold no number, what it names may look like one', () => {
  const body = '<Step id="s0353403333" title="Call 03-5340-3333">';
  expect(problems(phoneNumbers, { pages: [page('en', 'a', body)] })).toHaveLength(1);
});

test.each(['title', 'description', 'for'])(
  'the field "%s" of a page may not hold a number',
  (field) => {
    const pages = [page('ja', 'a', '', { [field]: '電話は０３・５３４０・３３３３' })];
    expect(problems(phoneNumbers, { pages })).toEqual([
      expect.stringContaining(`content/docs/ja/a.mdx | ${field} | has the telephone number`),
    ]);
  },
);

test('a keyword may not hold a number', () => {
  const pages = [page('ja', 'a', '', { keywords: ['x', '0120-003-081'] })];
  expect(problems(phoneNumbers, { pages })).toEqual([expect.stringContaining('keywords.1')]);
});

test('a fingerprint that reads like a number is none', () => {
  const pages = [page('en', 'a', '', { checkedAgainst: 'f05236559615' })];
  expect(problems(phoneNumbers, { pages })).toEqual([]);
});

test('a record may not hold a number outside its field', () => {
  const note = { ja: 'または\n〇一二〇ー〇〇三ー〇八一', en: 'none' };
  const contacts = [record('contacts', 'a', { channels: [channel({ note })] })];
  expect(problems(phoneNumbers, { records: { contacts } })).toEqual([
    expect.stringContaining(
      'content/contacts/a.yaml | channels.0.note.ja | has the telephone number "0120-003-081"',
    ),
  ]);
});

test('an interface string may not hold a number', () => {
  const interfaceStrings = [
    {
      file: 'content/docs/en/strings.yaml',
      language: factsOf('en'),
      data: { 'a.b': 'Call 0120 003 081' },
    },
  ];
  expect(problems(phoneNumbers, { interfaceStrings })).toEqual([
    expect.stringContaining('content/docs/en/strings.yaml | a.b | has the telephone number'),
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
  '2026/11/22',
  '2026年11月22日 09:00',
  '平日9:00〜17:00、土日10:00-18:00',
  '60日と24時間',
  '110円',
  '188 million yen',
  '1,188件',
  '150,000円と200,000円',
  '9110円の#1',
  '注文番号は123-1234567-1234567の形です',
  '249-0123456-0123456',
  'D01-1234567-1234567',
  '4桁の数字 1234 5678 9012 3456',
  '0、1、2、3、4、5、6、7、8、9、10',
  '| 0 | 10 | 20 | 30 | 40 | 50 |',
  '0.25と0.5',
  '二十三日から三十日まで、一つ二つ三つ',
  '一、二、三、四、五',
  '令和8年11月22日',
  '2023 2024 2025 2026',
  'COVID-19',
  'SMS:本物',
  '110 cases',
  'in 110 days',
  '110 percent',
  '110 of 188 cases',
  'between 110 and 188',
  'about 110,000',
  'R110',
  '第110条',
  'article 110',
  'pp. 110–188',
  '0.123456789',
  'tel: see card',
  'Phone fraud: 110 cases, 188 people',
  'call centres in 110 companies',
  'Police: 110 of 188 cases',
  '電話は110件、通報は188件',
  '警察は110か所',
  '110番目と110番地',
  '110番組',
  '2026:11:29 09:00:00',
  '9:00、10:00、17:00',
  '09:00、10:00、17:00、18:00',
  '09:00~17:00, 09:00~12:00',
  '01/02/2026, 03/04/2026',
  '1,234,567',
  '10,000,000～99,000,000円',
  '0、1,000、2,000、3,000',
  '0.05, 0.1, 0.25',
  '| 01 | 2025 | 120 |',
  '| 00 | 06 | 12 | 18 | 24 |',
  '電話は2025-2026年度',
  '電話で1,234,567円',
  'フリーダイヤル（24時間、365日）',
  '郵便番号 123-4567',
  '注文番号 123-4567',
  'シャープの製品',
  '○ 1234 5678 9012',
  '〇 はい、○ いいえ',
  'to 1234 5678 9012',
  '壱万円と弐千円',
  '[x](/en/do/ "A title of 2026")',
])('"%s" is no telephone number', (text) => {
  expect(problems(phoneNumbers, { pages: [page('ja', 'a', text)] })).toEqual([]);
});

test('numbers, addresses and dates stand in their own fields', () => {
  const contacts = [
    record('contacts', 'a', {
      officialSite: 'https://example.org/0120-003-081',
      channels: [channel({ number: { domestic: '0120003081' } })],
    }),
  ];
  expect(problems(phoneNumbers, { records: { contacts } })).toEqual([]);
});
