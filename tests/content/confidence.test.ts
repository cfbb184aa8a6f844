import { describe, expect, test } from 'vitest';
import confidence from '../../src/integrations/content-rules/rules/confidence.ts';
import { channel, problems, record } from './fixtures/content.ts';

describe('official', () => {
  const sources = [
    record('sources', 'own-page', { kind: 'official' }),
    record('sources', 'paper', { kind: 'press', publisher: { ja: '乙', en: '乙' } }),
  ];
  const contact = (said: string, ...ids: string[]) => [
    record('contacts', 'smcc', { channels: [channel({ confidence: said, sources: ids })] }),
  ];

  test('a fact that no official page shows is not official', () => {
    expect(
      problems(confidence, { records: { sources, contacts: contact('official', 'paper') } }),
    ).toEqual([
      expect.stringContaining(
        'content/contacts/smcc.yaml | channels.0.confidence | is "official", but',
      ),
    ]);
  });

  test('a fact that one official page shows is official', () => {
    const contacts = contact('official', 'paper', 'own-page');
    expect(problems(confidence, { records: { sources, contacts } })).toEqual([]);
  });

  test('a fact that does not claim to be official needs no official page', () => {
    const contacts = contact('corroborated', 'paper', 'own-page');
    expect(problems(confidence, { records: { sources, contacts } })).toEqual([]);
  });
});

describe('corroborated', () => {
  const source = (name: string, publisher: string) =>
    record('sources', name, { publisher: { ja: publisher, en: publisher } });
  const sources = [source('a', '甲'), source('b', '甲'), source('c', '乙')];
  const contact = (...ids: string[]) => [
    record('contacts', 'smcc', {
      channels: [channel({ confidence: 'corroborated', sources: ids })],
    }),
  ];

  test('two pages of one publisher are one source', () => {
    expect(problems(confidence, { records: { sources, contacts: contact('a', 'b') } })).toEqual([
      expect.stringContaining(
        'content/contacts/smcc.yaml | channels.0.sources | are called corroborated',
      ),
    ]);
  });

  test('pages of two publishers are independent', () => {
    expect(
      problems(confidence, { records: { sources, contacts: contact('a', 'b', 'c') } }),
    ).toEqual([]);
  });
});

describe('reported', () => {
  const sources = [record('sources', 'sample-source')];
  const reason = { ja: '一人の報告です。', en: 'One person’s report.' };
  const contact = (name: string, changes: object = {}) => [
    record('contacts', name, {
      channels: [channel({ confidence: 'reported', reason, ...changes })],
    }),
  ];

  test('a number on one person’s word is not published', () => {
    expect(problems(confidence, { records: { contacts: contact('smcc') } })).toEqual([
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
    expect(problems(confidence, { records: { contacts: shop } })).toHaveLength(count);
  });

  test('a reported line may be named without its number, and an official number given', () => {
    const withdrawn = contact('smcc', { status: 'withdrawn', number: undefined });
    const official = contact('smcc', { confidence: 'official' });
    expect(
      problems(confidence, { records: { sources, contacts: [...withdrawn, ...official] } }),
    ).toEqual([]);
  });
});

test.each(['official', 'corroborated'])(
  'of a fact that is called %s nothing is said while a source it names is missing or broken',
  (said) => {
    const sources = ['paper', 'daily'].map((name) => record('sources', name, { kind: 'press' }));
    const found = (...ids: string[]) => {
      const channels = [channel({ confidence: said, sources: ids })];
      const contacts = [record('contacts', 'smcc', { channels })];
      return problems(confidence, { records: { sources, contacts } });
    };
    expect(found('paper', 'daily')).toHaveLength(1);
    expect(found('paper', 'gone')).toEqual([]);
  },
);
