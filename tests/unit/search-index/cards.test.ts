import { describe, expect, test } from 'vitest';
import { cardFiles } from '../../../src/integrations/search-index/cards.ts';
import { allLanguages, factsOf } from '../../../src/lib/language-facts.ts';
import { fallbackInBrackets } from '../../../src/lib/language-name.ts';
import { searchedPages } from '../../../src/model/graph/searched-pages.ts';
import {
  cardsInFile,
  detailsFile,
  isSmall,
  namesOf,
  type CardsFile,
  type Details,
} from '../../../src/lib/search/card.ts';
import { nameKey } from '../../../src/lib/search/names.ts';
import { channel, content, page, record } from '../../content/fixtures/content.ts';
import { readGuide } from '../../guide/guide.ts';

const reason = { ja: 'あ', en: 'a' };

const read = (of: ReturnType<typeof content>, language: 'ja' | 'en' = 'en') => {
  const files = cardFiles(of, factsOf(language));
  const file = JSON.parse(files[`cards-${language}.json`]!) as CardsFile;
  const details = file.cards.map((_, card) => {
    const some = JSON.parse(files[detailsFile(language, card)]!) as Details[];
    return some[card % cardsInFile]!;
  });
  return { files, ...file, details };
};

test.each(allLanguages.filter(({ completeness }) => completeness === 'some'))(
  '$tag: a page that it lacks says behind its title in which language it is',
  (facts) => {
    const file = cardFiles(readGuide(), facts)[`cards-${facts.tag}.json`]!;
    const { cards } = JSON.parse(file) as CardsFile;
    const lacking = cards.filter(({ kind, language }) => language && !isSmall(kind));
    expect(lacking.length).toBeGreaterThan(0);
    for (const { title } of lacking) expect(title.endsWith(fallbackInBrackets(facts))).toBe(true);
  },
);

describe.each(['ja', 'en'] as const)('the guide of fixtures in %s', (language) => {
  const guide = readGuide();
  const { files, cards, places, words, details } = read(guide, language);

  test('has its pages first, as the model numbers them, then organisations and terms', () => {
    const pages = searchedPages(guide, language).map(({ path }) => `${path}/`);
    expect(cards.slice(0, pages.length).map(({ path }) => path)).toEqual(pages);
    const others = cards.slice(pages.length).map(({ kind }) => kind);
    expect(others).toEqual([
      ...guide.records.contacts.map(() => 'contact'),
      ...guide.records.glossary.map(() => 'term'),
    ]);
  });

  test('knows the pages that rules lead to by what stands on them', () => {
    const { waysOut, ...others } = places;
    const pathOf = (card: number) => cards[card]!.path;
    expect(Object.values(others).map(pathOf)).toEqual([
      'contacts/',
      'understand/glossary/',
      'number-check/',
    ]);
    expect(waysOut.map(pathOf)).toEqual(['act-now/', 'contacts/', 'find/']);
  });

  test('has the words of answers, with their places, and none that stand on the page', () => {
    expect(words['count']).toContain('{count}');
    for (const { kind } of cards) expect(words).toHaveProperty([`kind.${kind}`]);
    expect(words).not.toHaveProperty('hint');
  });

  test('has details of each card, and a file for every few', () => {
    for (const [at, { text }] of details.entries()) expect(text, cards[at]!.path).not.toBe('');
    const called = cards.filter((_, at) => details[at]!.phones !== undefined);
    expect(new Set(called.map(({ kind }) => kind))).toEqual(new Set(['contact']));
    // Beside them, the cards and the words of an answer that fits nothing.
    expect(Object.keys(files)).toHaveLength(Math.ceil(cards.length / cardsInFile) + 2);
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
  const { cards } = read(content({ records: { contacts: [contact] } }));
  const keys = namesOf(cards).map(({ key }) => key);
  for (const name of ['A Card (B Bank)', 'A Card', 'B Bank', 'Brand', 'nickname', '#9110'])
    expect(keys, name).toContain(nameKey(name));
  expect(keys).not.toContain(nameKey('110'));
});

test('a page is not met by its title as by a name', () => {
  const { cards } = read(content({ pages: [page('en', 'a')] }));
  expect(namesOf(cards)).toEqual([]);
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

test('where no page lists organisations or explains words, none is said to, and no term leads there', () => {
  const glossary = [record('glossary', 'pin')];
  const { places, cards } = read(content({ pages: [page('en', 'a')], records: { glossary } }));
  expect(places).toEqual({ contacts: -1, terms: -1, numberCheck: -1, waysOut: [] });
  expect(cards.map(({ kind }) => kind)).toEqual(['how-to']);
});
