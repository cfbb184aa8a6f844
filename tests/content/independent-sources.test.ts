import { expect, test } from 'vitest';
import independentSources from '../../src/integrations/content-rules/rules/independent-sources.ts';
import { channel, problems, record } from './fixtures/content.ts';

const source = (name: string, publisher: string) =>
  record('sources', name, { publisher: { ja: publisher, en: publisher } });
const sources = [source('a', '甲'), source('b', '甲'), source('c', '乙')];
const contact = (...ids: string[]) => [
  record('contacts', 'smcc', { channels: [channel({ confidence: 'corroborated', sources: ids })] }),
];

test('two pages of one publisher are one source', () => {
  expect(
    problems(independentSources, { records: { sources, contacts: contact('a', 'b') } }),
  ).toEqual([
    expect.stringContaining(
      'content/contacts/smcc.yaml | channels.0.sources | are called corroborated',
    ),
  ]);
});

test('pages of two publishers are independent', () => {
  expect(
    problems(independentSources, { records: { sources, contacts: contact('a', 'b', 'c') } }),
  ).toEqual([]);
});
