import { describe, expect, test } from 'vitest';
import { cardFiles } from '../../../src/integrations/search-index/cards.ts';
import { searchedPages } from '../../../src/model/graph/searched-pages.ts';
import { cardsOf, namesOf, type CardsFile, type Details } from '../../../src/lib/search/card.ts';
import { nameKey } from '../../../src/lib/search/names.ts';
import { channel, content, page, record } from '../../content/fixtures/content.ts';
import { readGuide } from '../../guide/guide.ts';

const reason = { ja: 'あ', en: 'a' };

const read = (of: ReturnType<typeof content>, language: 'ja' | 'en' = 'en') => {
  const files = cardFiles(of, language);
  const file = JSON.parse(files[`cards-${language}.json`]!) as CardsFile;
  const packs = file.details.map(
    (_, place) => JSON.parse(files[`details/${language}-${place}.json`]!) as Details[],
  );
  return { files, file, cards: cardsOf(file), packs, details: packs.flat() };
};

describe.each(['ja', 'en'] as const)('the guide of fixtures in %s', (language) => {
  const guide = readGuide();
  const { files, file, cards, packs, details } = read(guide, language);

  test('has its pages first, as the model numbers them, then organisations and terms', () => {
    const pages = searchedPages(guide, language).map(({ path }) => `${path}/`);
    expect(cards.slice(0, pages.length).map(({ path }) => path)).toEqual(pages);
    const others = cards.slice(pages.length).map(({ kind }) => kind);
    expect(others).toEqual([
      ...guide.records.contacts.map(() => 'contact'),
      ...guide.records.glossary.map(() => 'term'),
    ]);
    expect(cards[file.lists.contacts]!.path).toBe('contacts/');
    expect(cards[file.lists.terms]!.path).toBe('understand/glossary/');
  });

  test('has details of each card, in the file that begins at or before it', () => {
    expect(details).toHaveLength(cards.length);
    const called = cards.filter((_, at) => details[at]!.phones !== undefined);
    expect(new Set(called.map(({ kind }) => kind))).toEqual(new Set(['contact']));
    let first = 0;
    expect(file.details).toEqual(packs.map((pack) => (first += pack.length) - pack.length));
    expect(Object.keys(files)).toHaveLength(packs.length + 1);
  });

  test('marks the pages that one can leave quietly', () => {
    expect(cards.flatMap(({ path, isQuiet }) => (isQuiet ? [path] : []))).toEqual(
      searchedPages(guide, language)
        .filter(({ frontMatter }) => frontMatter['quickExit'] === true)
        .map(({ path }) => `${path}/`),
    );
  });
});

test('an organisation is known by its name, its brands, what else it is called and short numbers', () => {
  const contact = record('contacts', 'desk', {
    organisation: { ja: 'Aカード（B）', en: 'A Card (B Bank)' },
    brands: ['Brand'],
    calledAlso: ['nickname'],
    channels: [
      channel({ id: 'short', number: { short: '#9110' }, fixedBy: 'national-plan' }),
      channel({ id: 'old', number: { short: '110' }, fixedBy: 'law', status: 'withdrawn', reason }),
    ],
  });
  const { file } = read(content({ records: { contacts: [contact] } }));
  const keys = namesOf(file).map(({ key }) => key);
  for (const name of ['A Card (B Bank)', 'A Card', 'B Bank', 'Brand', 'nickname', '#9110'])
    expect(keys, name).toContain(nameKey(name));
  expect(keys).not.toContain(nameKey('110'));
});

test('a page is not met by its title as by a name', () => {
  const { file } = read(content({ pages: [page('en', 'a')] }));
  expect(namesOf(file)).toEqual([]);
});

test('numbers that may be called are offered, two at most, and told when they were not checked lately', () => {
  const channels = [
    channel({ id: 'old', readOn: '2020-01-01' }),
    channel({ id: 'one', readOn: '2026-05-01', reviewEvery: 180 }),
    channel({ id: 'gone', status: 'withdrawn', reason }),
    channel({ id: 'told', confidence: 'reported', reason }),
    channel({ id: 'two' }),
    channel({ id: 'three' }),
  ];
  const contacts = [record('contacts', 'desk', { channels })];
  const [{ phones } = { phones: undefined }] = read(content({ records: { contacts } })).details;
  expect(phones?.map(([, , dialled]) => dialled)).toEqual(Array(2).fill('+81353403333'));
  expect(phones?.map(([, , , isAgeing]) => isAgeing)).toEqual([1, 0]);
});

test('where no page lists organisations, none is said to', () => {
  expect(read(content({ pages: [page('en', 'a')] })).file.lists).toEqual({
    contacts: -1,
    terms: -1,
  });
});
