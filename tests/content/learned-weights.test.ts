import { expect, test } from 'vitest';
import learnedWeights from '../../src/integrations/content-rules/rules/learned-weights.ts';
import references from '../../src/integrations/content-rules/rules/references.ts';
import { page, problems, record } from './fixtures/content.ts';

const records = {
  thesaurus: [record('thesaurus', 'sample', { ja: ['あ'], en: ['a'] })],
  glossary: [record('glossary', 'passkey', { notSameAs: [] })],
  contacts: [record('contacts', 'police', {})],
  sources: [record('sources', 'sample-source')],
};
const pages = [page('ja', 'act-now')];

test('weights of concepts, terms and organisations are accepted', () => {
  const known = {
    sample: { 'act-now': 3 },
    'term-passkey': { 'act-now': -1 },
    'org-police': { 'act-now': 1 },
  };
  expect(problems(learnedWeights, { records, pages, learnedWeights: known })).toEqual([]);
});

test('a concept or a page that is gone is named, with what to do', () => {
  const weights = { gone: { 'act-now': 1 }, sample: { 'do/gone': 1 } };
  const parts = { records, pages, learnedWeights: weights };
  expect(problems(learnedWeights, parts)).toEqual([
    'content/learned-weights.yaml | gone | names "gone", which does not exist: take it out, or run "npm run learn".',
  ]);
  expect(problems(references, parts)).toEqual([
    expect.stringMatching(
      /^content\/learned-weights\.yaml \| sample\.do\/gone \| .*run "npm run learn"/,
    ),
  ]);
});
