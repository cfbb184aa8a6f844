import { expect, test } from 'vitest';
import uniqueIds from '../../src/integrations/content-rules/rules/unique-ids.ts';
import { channel, problems, record } from './fixtures/content.ts';

const list = (name: string, ...ids: string[]) =>
  record('checklists', name, { items: ids.map((id) => ({ id, text: { ja: 'あ', en: 'a' } })) });

test('two channels of one contact may not share an id', () => {
  const contacts = [record('contacts', 'smcc', { channels: [channel(), channel()] })];
  expect(problems(uniqueIds, { records: { contacts } })).toEqual([
    expect.stringContaining(
      'content/contacts/smcc.yaml | channels.1.id | is "phone" a second time',
    ),
  ]);
});

test('two checklists may not share the id of an item', () => {
  const checklists = [list('first', 'call', 'wait'), list('second', 'write', 'call')];
  expect(problems(uniqueIds, { records: { checklists } })).toEqual([
    'content/checklists/second.yaml | items.1.id | is "call" a second time (first in content/checklists/first.yaml): choose another.',
  ]);
});

test('channels of two contacts may share an id', () => {
  const contacts = [record('contacts', 'smcc'), record('contacts', 'jcb')];
  const checklists = [list('first', 'call'), list('second', 'wait')];
  expect(problems(uniqueIds, { records: { contacts, checklists } })).toEqual([]);
});
