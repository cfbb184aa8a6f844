import { expect, test } from 'vitest';
import fileNames from '../../src/integrations/content-rules/rules/file-names.ts';
import { problems, record } from './fixtures/content.ts';

test('a record whose id is not its file’s name is a problem', () => {
  const sources = [record('sources', 'npa', { id: 'police' })];
  expect(problems(fileNames, { records: { sources } })).toEqual([
    'content/sources/npa.yaml | id | is "police", but the file is called "npa.yaml": make them equal.',
  ]);
});

test('a record whose id is its file’s name is none', () => {
  expect(problems(fileNames, { records: { sources: [record('sources', 'npa')] } })).toEqual([]);
});
