import { expect, test } from 'vitest';
import { thesaurus } from '../../src/integrations/content-rules/rules/thesaurus.ts';
import { readContent } from '../../src/integrations/content-rules/content.ts';
import { keyOf } from '../../src/lib/search/units.ts';
import { queriesOf } from '../search/score.ts';
import { problems, record } from './fixtures/content.ts';

const concept = (data: object) => record('thesaurus', 'sample', { ja: ['あ'], en: ['a'], ...data });

test.each([
  ['answers', { answers: ['gone'] }],
  ['terms', { terms: ['gone'] }],
  ['contacts', { contacts: ['gone'] }],
  ['includes', { includes: ['gone'] }],
  ['when', { when: [['gone', 'sample']] }],
])('a concept may not name %s that do not exist', (field, data) => {
  expect(problems(thesaurus, { records: { thesaurus: [concept(data)] } })).toEqual([
    expect.stringContaining(`${field} | names "gone"`),
  ]);
});

test('two terms that the glossary keeps apart are not joined', () => {
  const glossary = [
    record('glossary', 'passkey', { notSameAs: ['passcode'] }),
    record('glossary', 'passcode', { notSameAs: [] }),
  ];
  const joined = concept({ terms: ['passkey', 'passcode'] });
  expect(problems(thesaurus, { records: { glossary, thesaurus: [joined] } })).toEqual([
    expect.stringContaining('which the glossary keeps apart'),
  ]);
});

test('no form is a whole query of the tests: search is to understand, not to know the questions', () => {
  const forms = readContent(process.cwd(), '2026-11-22').records.thesaurus.flatMap(({ data }) =>
    [...data.ja, ...data.en].map((form) => [keyOf(form), `${data.id}: ${form}`] as const),
  );
  const isLong = (query: string) =>
    query.normalize('NFKC').trim().split(/\s+/).length > 2 ||
    (/[ぁ-ん一-龥]/.test(query) && !/\s/.test(query) && query.length > 12);
  const queries = new Set(
    queriesOf('queries.json')
      .filter(({ q }) => isLong(q))
      .map(({ q }) => keyOf(q)),
  );
  expect(forms.filter(([key]) => queries.has(key)).map(([, name]) => name)).toEqual([]);
});
