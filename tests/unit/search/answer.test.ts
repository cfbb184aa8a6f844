import { describe, expect, test } from 'vitest';
import { answer, type Index } from '../../../src/lib/search/answer.ts';
import type { Kind } from '../../../src/lib/search/card.ts';
import { keyOf } from '../../../src/lib/search/units.ts';

const card = (kind: Kind, path: string, title = path, hasPhone = false) => ({
  kind,
  path,
  title,
  hasPhone,
});
const cards = [
  card('how-to', 'do/stop/'),
  card('contact', 'contacts/named/', 'named', true),
  card('contact', 'contacts/silent/', 'silent'),
  card('term', 'glossary/#passkey', 'Passkey'),
];
const index = (concepts: Record<number, Record<number, string[]>>): Index => ({
  concept: (concept) =>
    Promise.resolve(
      new Map(Object.entries(concepts[concept] ?? {}).map(([at, fields]) => [Number(at), fields])),
    ),
  word: (word) => Promise.resolve(new Map(word === 'umbrella' ? [[0, 0.4]] : [])),
});
const query = (asks: object = {}, rest: string[] = [], key = '') => ({
  concepts: [{ concept: 7, certainty: 1, how: 'exact' as const, typed: 'x' }],
  rest,
  key,
  asksForPhone: false,
  asksForMeaning: false,
  leading: [] as number[],
  named: [] as number[],
  namesOnly: false,
  ...asks,
});
const paths = async (...given: Parameters<typeof answer>) =>
  (await answer(...given)).map(({ document }) => cards[document]!.path);

test('the number of an organisation that is named comes first, but only when it is asked for', async () => {
  const known = index({ 7: { 0: ['zp'], 1: ['za'], 2: ['za'] } });
  expect((await paths(query(), known, cards))[0]).toBe('do/stop/');
  expect((await paths(query({ asksForPhone: true }), known, cards))[0]).toBe('contacts/named/');
});

test('what matters most stands first, as far as it answers nearly as well', async () => {
  const known = index({ 7: { 1: ['zt'], 0: ['zd'] }, 8: { 0: ['zp'] } });
  const both = [7, 8].map((concept) => ({
    concept,
    certainty: concept === 7 ? 1 : 0.5,
    how: 'exact' as const,
    typed: 'x',
  }));
  const learned = new Map([[7, new Map([[0, -9]])]]);
  const pages = [card('how-to', 'do/stop/'), card('how-to', 'do/other/')];
  const first = async (leading: number[], steps = learned) =>
    (await answer(query({ concepts: both, leading }), known, pages, steps))[0]!.document;
  expect(await first([])).toBe(1);
  expect(await first([8])).toBe(0);
  expect(await first([8], new Map([[7, new Map([[0, -40]])]]))).toBe(1);
});

describe('an organisation that is named', () => {
  const many = [
    ...cards,
    ...Array.from({ length: 40 }, (_, at) => card('page', `understand/${at}/`)),
  ];
  const first = async (asks: object, named: number[], contact: number, size = 1) => {
    const others = Array.from({ length: size }, (_, at) => [at + 4, ['zd']] as const);
    const known = index({
      7: { [contact]: ['za'], ...Object.fromEntries(others) },
      8: { 0: ['zp'], 1: ['zk'] },
    });
    const concepts = [7, 8].map((concept) => ({
      concept,
      certainty: concept === 7 ? 0.3 : 1,
      how: 'exact' as const,
      typed: 'x',
    }));
    const given = await answer(query({ concepts, named, ...asks }), known, many);
    return given.slice(0, 2).map(({ document }) => many[document]!.path);
  };

  test('stands beside the page that says what to do', async () => {
    expect(await first({}, [7], 2)).toEqual(['do/stop/', 'contacts/silent/']);
  });

  test('stands first when nothing else is said', async () => {
    expect((await first({ namesOnly: true }, [7], 2))[0]).toBe('contacts/silent/');
  });

  test('is not lifted by a name that half of all pages hold', async () => {
    expect(await first({}, [7], 2, 30)).not.toContain('contacts/silent/');
  });

  test('without a number lets no number of another one stand in its place', async () => {
    expect(await first({ asksForPhone: true }, [7], 2)).toEqual(['do/stop/', 'contacts/silent/']);
    expect((await first({ asksForPhone: true }, [], 2))[1]).toBe('contacts/named/');
  });
});

test('who types only the name of an organisation gets it beside the page that answers best', async () => {
  const known = index({ 7: { 0: ['zp'], 1: ['zd'], 2: ['zt'] } });
  const given = await paths(query({}, [], keyOf('named')), known, cards);
  expect(given.slice(0, 2)).toEqual(['do/stop/', 'contacts/named/']);
});

test('a name that is typed brings its organisation even where pages answer far better', async () => {
  const known = index({ 7: { 0: ['zp'], 1: ['zd'] } });
  const learned = new Map([[7, new Map([[0, 40]])]]);
  const given = await paths(query({}, [], keyOf('named')), known, cards, learned);
  expect(given).toEqual(['do/stop/', 'contacts/named/']);
  expect(await paths(query(), known, cards, learned)).toEqual(['do/stop/']);
});

test('a page that readers wanted comes before one that only says so', async () => {
  const known = index({ 7: { 1: ['zd'], 2: ['zt'] } });
  expect((await paths(query(), known, cards))[0]).toBe('contacts/silent/');
  const learned = new Map([[7, new Map([[1, 30]])]]);
  expect((await paths(query(), known, cards, learned))[0]).toBe('contacts/named/');
});

test('one of the names of an organisation is enough, when nothing else is typed', async () => {
  const known = index({ 7: { 0: ['zp'], 1: ['za'] } });
  const named = {
    ...query({}, [], keyOf('nickname')),
    concepts: [{ concept: 7, certainty: 1, how: 'exact' as const, typed: 'Nickname' }],
  };
  const learned = new Map([[7, new Map([[0, 40]])]]);
  expect(await paths(named, known, cards, learned)).toEqual(['do/stop/', 'contacts/named/']);
  const more = { ...named, key: keyOf('nickname stolen') };
  expect(await paths(more, known, cards, learned)).toEqual(['do/stop/']);
});

test('an organisation comes after a page that says what to do, unless its number is asked for', async () => {
  const known = index({ 7: { 0: ['zh'], 1: ['za'] } });
  expect(await paths(query(), known, cards)).toEqual(['do/stop/', 'contacts/named/']);
  expect((await paths(query({ asksForPhone: true }), known, cards))[0]).toBe('contacts/named/');
});

test('where only the purpose is named the page comes first, then a number', async () => {
  const known = index({ 7: { 0: ['zp'], 1: ['zk'], 2: ['zk'] } });
  expect((await paths(query({ asksForPhone: true }), known, cards)).slice(0, 2)).toEqual([
    'do/stop/',
    'contacts/named/',
  ]);
});

test('the term whose name is typed comes first for who asks what it means', async () => {
  const known = index({ 7: { 0: ['zt'], 3: ['zk'] } });
  const asked = query({ asksForMeaning: true }, [], keyOf('what is a passkey'));
  expect((await paths(asked, known, cards))[0]).toBe('glossary/#passkey');
});

test('words of the texts are evidence too', async () => {
  expect(await paths(query({}, ['umbrella']), index({}), cards)).toEqual(['do/stop/']);
});

test('beside concepts only a few words are looked up, alone all of them', async () => {
  const asked: string[] = [];
  const counting = {
    ...index({ 7: { 0: ['zp'] } }),
    word: (word: string) => (asked.push(word), Promise.resolve(new Map<number, number>())),
  };
  const words = ['one', 'two', 'three', 'four'];
  await paths(query({}, words), counting, cards);
  expect(asked).toHaveLength(2);
  await paths({ ...query({}, words), concepts: [] }, counting, cards);
  expect(asked).toHaveLength(6);
});

test('a page whose title is typed comes first, even when nothing else leads to it', async () => {
  const known = index({ 7: { 0: ['zp'], 3: ['zt'] } });
  const other = [...cards, card('page', 'about/changes/', 'Changes')];
  const answered = async (key: string) =>
    (await answer(query({}, [], key), known, other)).map(({ document }) => other[document]!.path);
  expect((await answered(keyOf('changes')))[0]).toBe('about/changes/');
  expect(await answered(keyOf('passkey'))).not.toContain('about/changes/');
});
