import { expect, test } from 'vitest';
import officialConfidence from '../../src/integrations/content-rules/rules/official-confidence.ts';
import { channel, problems, record } from './fixtures/content.ts';

const sources = [
  record('sources', 'own-page', { kind: 'official' }),
  record('sources', 'paper', { kind: 'press' }),
];
const contact = (confidence: string, ...ids: string[]) => [
  record('contacts', 'smcc', { channels: [channel({ confidence, sources: ids })] }),
];

test('a fact that no official page shows is not official', () => {
  expect(
    problems(officialConfidence, { records: { sources, contacts: contact('official', 'paper') } }),
  ).toEqual([
    expect.stringContaining(
      'content/contacts/smcc.yaml | channels.0.confidence | is "official", but',
    ),
  ]);
});

test('a fact that one official page shows is official', () => {
  const contacts = contact('official', 'paper', 'own-page');
  expect(problems(officialConfidence, { records: { sources, contacts } })).toEqual([]);
});

test('a fact that does not claim to be official needs no official page', () => {
  const contacts = contact('corroborated', 'paper', 'own-page');
  expect(problems(officialConfidence, { records: { sources, contacts } })).toEqual([]);
});
