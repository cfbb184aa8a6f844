import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../../src/model/graph/complaints.ts';

const way = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), cost: z.enum(['free', 'ordinary']).optional() }),
  z.strictObject({ kind: z.enum(['form', 'chat']), address: z.url().optional() }),
]);
const schema = z.strictObject({
  id: z.string(),
  names: z.array(z.string()).min(1).optional(),
  title: z.strictObject({ ja: z.string(), en: z.string() }).optional(),
  size: z.enum(['small', 'large']).optional(),
  only: z.literal(true).optional(),
  count: z.int().max(9).optional(),
  share: z.number().optional(),
  quiet: z.boolean().optional(),
  ways: z.array(way).default([]),
  step: z
    .union([
      z.strictObject({ item: z.string(), for: z.string() }),
      z.strictObject({ id: z.string(), page: z.string(), for: z.string() }),
    ])
    .optional(),
  number: z
    .union([z.strictObject({ home: z.string() }), z.strictObject({ away: z.string() })], {
      error: 'must be {home: …} or {away: …}',
    })
    .optional(),
  pair: z
    .strictObject({ left: z.string().optional(), right: z.string().optional() })
    .refine(({ left, right }) => left ?? right, 'has neither')
    .optional(),
  mail: z.email().optional(),
  byName: z.partialRecord(z.enum(['one', 'two']), z.string()).optional(),
});

/** What is told about data with these fields, each as its place and its message. */
const told = (changes: object) =>
  complaintsOf(schema, { id: 'a', ...changes }).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  );

describe('a mistake is told once, with what to write', () => {
  test.each<[object, string]>([
    [{ names: 'lost' }, 'names must be a list: write [lost].'],
    [{ names: { a: 'lost' } }, 'names must be a list: begin each entry with a hyphen and a blank'],
    [{ names: [] }, 'names has no entries: write 1 or more.'],
    [{ title: 'x' }, 'title is "x" where fields are needed: write ja, en, each with a colon'],
    [{ title: { ja: 'x' } }, 'title.en is missing: write it, since all languages'],
    [{ title: { ja: 'x', en: ['x'] } }, 'title.en is a list where a text is needed'],
    [{ size: 'big' }, 'size is "big": write one of small, large.'],
    [{ size: null }, 'size has no value: write one of small, large.'],
    [{ size: ['small'] }, 'size is a list: write one of small, large.'],
    [{ only: false }, 'only is false: write true, or take the field out.'],
    [{ count: 'two' }, 'count is "two": write a whole number.'],
    [{ count: 2.5 }, 'count is 2.5: write a whole number.'],
    [{ count: '2' }, 'count is text where a number is needed: write the number without quotes.'],
    [{ count: 10 }, 'count is 10: write 9 or less.'],
    [{ share: 'half' }, 'share is "half": write a number.'],
    [{ quiet: 'yes' }, 'quiet is "yes": write true or false, without quotes.'],
    [{ mail: 'desk' }, 'mail is "desk", which has not the form of a mail address'],
    [{ ways: [{}] }, 'ways.0.kind is missing: write one of call, form, chat.'],
    [{ ways: [{ knid: 'call' }] }, 'ways.0.kind is written "knid": write "kind".'],
    [{ pair: { lfet: 'x' } }, 'pair.lfet is not a field: write "left".'],
    [{ pair: {} }, 'pair has neither'],
    [{ ways: [{ kind: 'cal' }] }, 'ways.0.kind is "cal": write one of call, form, chat.'],
    [{ ways: [{ kind: 'call', cost: 'gratis' }] }, 'ways.0.cost is "gratis": write one of free'],
    [{ ways: ['call'] }, 'ways.0 is "call" where fields are needed'],
    [{ number: { home: 57 } }, 'number.home is read as a number, not as text: put it in quotes.'],
    [{ number: 'x' }, 'number must be {home: …} or {away: …}'],
    [{ number: { hom: 'x' } }, 'number must be {home: …} or {away: …}'],
  ])('%j', (changes, message) => {
    expect(told(changes)).toEqual([expect.stringContaining(message)]);
    expect(told(changes)[0]).not.toMatch(/invalid|expected|received/i);
  });
});

describe('a field that is not known', () => {
  test.each<[object, string]>([
    [{ sise: 'small' }, 'sise is not a field: write "size".'],
    [{ tilte: { ja: 'x', en: 'x' } }, 'tilte is not a field: write "title".'],
    [{ ways: [{ kind: 'call', costs: 'free' }] }, 'ways.0.costs is not a field: write "cost".'],
    [{ ways: [{ kind: 'form', adres: 'x' }] }, 'ways.0.adres is not a field here'],
    [{ ways: [{ kind: 'form', addres: 'x' }] }, 'ways.0.addres is not a field: write "address".'],
    [{ ways: [{ kind: 'form', adresse: 'x' }] }, 'ways.0.adresse is not a field: write "address".'],
    [{ byName: { three: 'x' } }, 'out. Known: one, two.'],
    [{ byName: { tow: 'x' } }, 'byName.tow is not a field: write "two".'],
    [{ step: { item: 'a', fro: 'b' } }, 'step.fro is not a field: write "for".'],
    [
      { ways: [{ kind: 'form', cost: 'free' }] },
      'ways.0.cost is not a field here: correct its name, or take it out. Known: kind, address.',
    ],
    [
      { size: 'small', sizes: 'small' },
      'sizes is not a field here: correct its name, or take it out. Known: id, names',
    ],
  ])('is told with the one that is meant: %j', (changes, message) => {
    expect(told(changes)).toEqual([expect.stringContaining(message)]);
  });

  test('is one mistake with the one that is missing, whoever says so', () => {
    const of = (data: object, ...path: string[]) =>
      complaintsOf(schema, data, [{ path, message: 'is missing' }]).map(({ message }) => message);
    expect(of({ id: 'a', nmes: ['x'] }, 'names')).toEqual(['is not a field: write "names".']);
    expect(of({ id: 'a' }, 'names')).toEqual(['is missing']);
  });
});
