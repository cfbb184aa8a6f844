import { expect, test } from 'vitest';
import waysOut from '../../src/integrations/content-rules/rules/ways-out.ts';
import { channel, problems, record } from './fixtures/content.ts';

const words = { ja: '公式サイトから。', en: 'From the official site.' };
const unknown = { status: 'unknown', confidence: 'unknown', number: undefined, reason: words };

test.each([
  ['unknown', unknown],
  ['withdrawn', { status: 'withdrawn', reason: words }],
  ['reported', { confidence: 'reported', reason: words }],
])('a contact whose only number is %s needs a way out', (_, changes) => {
  const contact = (more: object) => [
    record('contacts', 'a', { channels: [channel(changes)], ...more }),
  ];
  expect(problems(waysOut, { records: { contacts: contact({}) } })).toEqual([
    'content/contacts/a.yaml | safeRoute | is missing: no number can be given, so say what to do instead.',
  ]);
  expect(problems(waysOut, { records: { contacts: contact({ safeRoute: words }) } })).toEqual([]);
});

test('a contact with a number to give needs no other way out', () => {
  const channels = [channel(unknown), channel({ id: 'second' })];
  expect(
    problems(waysOut, { records: { contacts: [record('contacts', 'a', { channels })] } }),
  ).toEqual([]);
});
