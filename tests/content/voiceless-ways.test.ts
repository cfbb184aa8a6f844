import { describe, expect, test } from 'vitest';
import voicelessWays from '../../src/integrations/content-rules/rules/voiceless-ways.ts';
import { relayService } from '../../src/model/voice.ts';
import { problems, record } from './fixtures/content.ts';

const both = { ja: 'みほん', en: 'Sample' };
const way = (kind: string, changes: object = {}) => ({
  kind,
  id: kind,
  label: both,
  status: 'current',
  confidence: 'official',
  sources: ['sample-source'],
  sourceDate: null,
  readOn: '2026-11-22',
  verifiedOn: null,
  reviewEvery: 180,
  ...changes,
});
const relay = record('contacts', relayService, { channels: [way('app')] });
const saidOf = (contact: object) =>
  problems(voicelessWays, {
    records: { contacts: [relay, record('contacts', 'desk', { safeRoute: both, ...contact })] },
  });
const phone = way('tel', { number: { short: '188' } });

test('a contact with a number alone stops the build', () => {
  const said = saidOf({ channels: [phone, way('call-back'), way('web')] });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('content/contacts/desk.yaml | channels | has no way');
});

describe('it is enough', () => {
  test.each(['app', 'chat', 'form', 'email', 'post', 'counter'])('to have one: %s', (kind) => {
    expect(saidOf({ channels: [phone, way(kind)] })).toEqual([]);
  });

  test.each([{ stops: true }, { withoutVoice: true }])(
    'of a page, if it says so: %o',
    (changes) => {
      expect(saidOf({ channels: [phone, way('web', changes)] })).toEqual([]);
    },
  );

  test('to say that none was found, and what is safe', () => {
    const noVoicelessWayOn = '2026-11-22';
    expect(saidOf({ channels: [phone], noVoicelessWayOn })).toEqual([]);
    expect(saidOf({ channels: [phone], noVoicelessWayOn, safeRoute: undefined })).toHaveLength(1);
  });
});

test('a way that is not offered is none', () => {
  expect(
    saidOf({ channels: [phone, way('form', { status: 'unknown', reason: both })] }),
  ).toHaveLength(1);
});

test('whoever adds a way takes the sentence away', () => {
  const said = saidOf({ channels: [phone, way('chat')], noVoicelessWayOn: '2026-11-22' });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('noVoicelessWayOn');
});

test('the relay service is there, since cards lead to it', () => {
  const contacts = [record('contacts', 'desk', { channels: [way('app')] })];
  const said = problems(voicelessWays, { records: { contacts } });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`content/contacts/${relayService}.yaml`);
  const file = `content/contacts/${relayService}.yaml`;
  const broken = [{ file, folder: 'contacts', name: relayService }];
  expect(problems(voicelessWays, { records: { contacts }, broken })).toEqual([]);
});
