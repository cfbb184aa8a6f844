import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { day } from '../../../src/model/fields/date.ts';
import { placesIn } from '../../../src/model/fields/meaning.ts';
import { pagePath } from '../../../src/model/fields/page-path.ts';
import { reference } from '../../../src/model/fields/reference.ts';
import { bilingual } from '../../../src/model/fields/text.ts';

const schema = z
  .strictObject({
    title: bilingual.optional(),
    sources: z.array(reference('sources')).default([]),
    readOn: day('read').nullable(),
    parts: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('page'), page: pagePath }),
        z.strictObject({ kind: z.literal('contact'), id: reference('contacts') }),
      ]),
    ),
    rows: z.union([z.int(), z.array(bilingual)]),
    pairs: z.record(z.string(), reference('glossary')),
  })
  .superRefine(() => undefined);

const placed = (data: unknown) =>
  placesIn(schema, data).map(({ path, meaning }) => [
    path.join('.'),
    'to' in meaning ? meaning.to : meaning.kind,
  ]);

test('a meaning is found behind lists, options, defaults, unions and refinements', () => {
  expect(
    placed({
      title: { ja: '題', en: 'Title' },
      sources: ['a', 'b'],
      readOn: '2026-01-01',
      parts: [
        { kind: 'page', page: 'do/police' },
        { kind: 'contact', id: 'smcc' },
      ],
      rows: [{ ja: '行', en: 'Row' }],
      pairs: { first: 'word' },
    }),
  ).toEqual([
    ['title', 'text'],
    ['sources.0', 'sources'],
    ['sources.1', 'sources'],
    ['readOn', 'day'],
    ['parts.0.page', 'page'],
    ['parts.1.id', 'contacts'],
    ['rows.0', 'text'],
    ['pairs.first', 'glossary'],
  ]);
});

test('what is absent, null or of another shape has no place', () => {
  expect(placed({ readOn: null, rows: 3, parts: 'none', sources: {} })).toEqual([]);
  expect(placed(undefined)).toEqual([]);
});

test('records that break their schema still say what they name', () => {
  expect(placed({ sources: ['a'], unknownField: 1, parts: [{ kind: 'page', page: 'x' }] })).toEqual(
    [
      ['sources.0', 'sources'],
      ['parts.0.page', 'page'],
    ],
  );
});
