import { expect, test } from 'vitest';
import { reportedNumbers } from '../../src/integrations/content-rules/rules/reported-numbers.ts';
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

test('only Amazon’s may be shown with its warning', () => {
  expect(problems(reportedNumbers, { records: { contacts: contact('amazon-jp') } })).toEqual([]);
});

test('a reported line may be named without its number, and an official number given', () => {
  const withdrawn = contact('smcc', { status: 'withdrawn', number: undefined });
  const official = contact('smcc', { confidence: 'official' });
  expect(problems(reportedNumbers, { records: { contacts: [...withdrawn, ...official] } })).toEqual(
    [],
  );
});
