import { expect, test } from 'vitest';
import reportedNumbers from '../../src/integrations/content-rules/rules/reported-numbers.ts';
import { channel, problems, record } from './fixtures/content.ts';

const reason = { ja: '一人の報告です。', en: 'One person’s report.' };
const contact = (name: string, changes: object = {}) => [
  record('contacts', name, { channels: [channel({ confidence: 'reported', reason, ...changes })] }),
];

test('a number on one person’s word is not published', () => {
  expect(problems(reportedNumbers, { records: { contacts: contact('smcc') } })).toEqual([
    expect.stringContaining(
      'content/contacts/smcc.yaml | channels.0.number | rests on one unofficial source',
    ),
  ]);
});

test.each([
  [['amazon', 'gift-card'], 0],
  [['gift-card', 'amazon'], 1],
])('only the shop’s may be shown with its warning: a contact for %j', (purpose, count) => {
  const shop = [{ ...contact('shop')[0]! }];
  shop[0]!.data = { ...shop[0]!.data, purpose } as (typeof shop)[0]['data'];
  expect(problems(reportedNumbers, { records: { contacts: shop } })).toHaveLength(count);
});

test('a reported line may be named without its number, and an official number given', () => {
  const withdrawn = contact('smcc', { status: 'withdrawn', number: undefined });
  const official = contact('smcc', { confidence: 'official' });
  expect(problems(reportedNumbers, { records: { contacts: [...withdrawn, ...official] } })).toEqual(
    [],
  );
});
