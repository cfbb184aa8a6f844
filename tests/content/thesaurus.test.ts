import { expect, test } from 'vitest';
import thesaurus from '../../src/integrations/content-rules/rules/thesaurus.ts';
import { readContent } from '../../src/model/graph/read-content.ts';
import { formsOf } from '../../src/model/records/thesaurus.ts';
import { keyOf, unitsOf } from '../../src/lib/search/units.ts';
import { stemsOf, withoutEndings } from '../../src/lib/search/verbs.ts';
import { knownSets, queriesOf } from '../search/score.ts';
import { problems, record } from './fixtures/content.ts';

const concept = (data: object) =>
  record('thesaurus', 'sample', { ja: ['詐欺'], en: ['scam'], ...data });

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

test.each([
  ['en', { en: ['told him'] }],
  ['rare.en', { rare: { en: ['told him'] } }],
])('a phrase of which one word counts is no form (%s)', (field, data) => {
  expect(problems(thesaurus, { records: { thesaurus: [concept(data)] } })).toEqual([
    expect.stringContaining(`${field} | has "told him", which no query can meet`),
  ]);
});

test('no form is a query of the tests but for its ending: search is to understand, not to know the questions', () => {
  const { thesaurus: concepts } = readContent(process.cwd(), '2026-11-22').records;
  const forms = concepts.flatMap(({ data }) =>
    formsOf(data)
      .flatMap(([, some]) => some)
      .flatMap((form) =>
        // Names are asked for as they are; what is refused is a phrase.
        isPhrase(form)
          ? stemsOf(form).map((stem) => ({ key: keyOf(stem), name: `${data.id}: ${form}` }))
          : [],
      ),
  );
  const queries = knownSets
    .flatMap((file) => queriesOf(file).map(({ q }) => q))
    .filter((query) =>
      /[ぁ-ん一-龥]/.test(query)
        ? unitsOf(query).length >= 8
        : query.trim().split(/\s+/).length > 2,
    )
    .map(keyOf);
  /** Whether what a query has besides a form is a short ending: 「…された」, 「…とき」. */
  const isAll = (query: string, form: string) =>
    query === form ||
    (query.startsWith(form) &&
      form.length >= query.length * 0.7 &&
      withoutEndings(query.slice(form.length)) === '');
  expect(
    forms.flatMap(({ key, name }) => (queries.some((query) => isAll(query, key)) ? [name] : [])),
  ).toEqual([]);
});

function isPhrase(form: string): boolean {
  const length = unitsOf(form).length;
  return /[ぁ-んァ-ヶ一-龥]/.test(form) ? length >= 7 && /[ぁ-ん]/.test(form) : length > 2;
}
