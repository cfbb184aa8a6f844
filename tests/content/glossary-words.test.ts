import { expect, test } from 'vitest';
import glossaryWords from '../../src/integrations/content-rules/rules/glossary-words.ts';
import { problems, record } from './fixtures/content.ts';

const term = (name: string, ja: string, en: string) => record('glossary', name, { ja, en });

test('a word that is explained already is told with the record that does', () => {
  const glossary = [term('pin', '暗証番号', 'PIN'), term('code', '認証コード', 'pin')];
  expect(problems(glossaryWords, { records: { glossary } })).toEqual([
    'content/glossary/code.yaml | en | is "pin", which content/glossary/pin.yaml explains: write there what is missing, or give this one a name that tells them apart.',
  ]);
});

test('words that differ may be as many as there are', () => {
  const glossary = [term('pin', '暗証番号', 'PIN'), term('code', '認証コード', 'code')];
  expect(problems(glossaryWords, { records: { glossary } })).toEqual([]);
});
