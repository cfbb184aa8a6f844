import { expect, test } from 'vitest';
import interpreterLines from '../../src/integrations/content-rules/rules/interpreter-lines.ts';
import { channel, problems, record } from './fixtures/content.ts';

const said = (contact: object, line = 'zh') =>
  problems(interpreterLines, {
    records: {
      contacts: [record('contacts', 'desk', contact)],
      'interpreter-lines': [record('interpreter-lines', line)],
    },
  });
const answering = (languages: string[], changes: object = {}) => ({
  channels: [channel({ languages, ...changes })],
});

test('a line in a language leads to a telephone that answers in it', () => {
  expect(said(answering(['ja', 'zh']))).toEqual([]);
  expect(said(answering(['ja', 'zh']), 'vi')).toHaveLength(1);
});

test('a number that is not offered answers nobody, nor one whose name puts a reader in danger', () => {
  const reason = { ja: 'みほん', en: 'Sample' };
  expect(said(answering(['zh'], { status: 'withdrawn', reason }))).toHaveLength(1);
  expect(said({ ...answering(['zh']), quiet: true })).toHaveLength(1);
});

test('beside a contact that is broken nothing is said: it may be the one that answers', () => {
  const records = { 'interpreter-lines': [record('interpreter-lines', 'zh')] };
  const broken = [{ file: 'content/contacts/desk.yaml', folder: 'contacts', name: 'desk' }];
  expect(problems(interpreterLines, { records })).toHaveLength(1);
  expect(problems(interpreterLines, { records, broken })).toEqual([]);
});
