import { describe, expect, test } from 'vitest';
import { scoresOf } from '../../../src/lib/search/model.ts';
import { searchedPages } from '../../../src/model/graph/searched-pages.ts';
import { examplesOf } from '../../../src/integrations/search-index/examples.ts';
import { train } from '../../../src/integrations/search-index/train.ts';
import { content, page, query, record, translated } from '../../content/fixtures/content.ts';
import { readGuide } from '../../guide/guide.ts';

const pages = [
  page('en', 'a', '## Part one [#one]\n\n### Deeper', { title: 'Alpha', keywords: ['spelling'] }),
  page('en', 'b', '<ContactDirectory />', { title: 'Beta' }),
  page('en', 'c', '<Glossary />', { title: 'Gamma' }),
];
const leadingTo = (wanted: number, of: Parameters<typeof content>[0]) =>
  examplesOf(content({ pages, ...of }), 'en')
    .filter(({ pages: [first] }) => first![0] === wanted)
    .map(({ text }) => text);

test('a page is learnt from its title, keywords, description, reader and headings', () => {
  expect(leadingTo(0, {})).toEqual([
    'Alpha',
    'spelling',
    'Answer.',
    'For everybody.',
    'Part one',
    'Deeper',
  ]);
});

test('its title weighs most', () => {
  const examples = examplesOf(content({ pages }), 'en');
  const most = Math.max(...examples.map(({ weight }) => weight));
  expect(examples.filter(({ weight }) => weight === most).map(({ text }) => text)).toEqual([
    'Alpha',
    'Beta',
    'Gamma',
  ]);
});

describe('queries', () => {
  const learnt = (...queries: ReturnType<typeof query>[]) =>
    examplesOf(content({ pages, queries }), 'en').filter(({ text }) => text === 'help');

  test('are learnt from where they are there for that, and in their language', () => {
    expect(learnt(query('a'))).toMatchObject([{ pages: [[0, 1]] }]);
    expect(learnt(query('a', { part: 'choose' }))).toHaveLength(1);
    for (const other of [{ part: 'test' }, { language: 'ja' }] as const)
      expect(learnt(query('a', other))).toEqual([]);
  });

  test('in Latin letters are learnt in every language', () => {
    expect(learnt(query('a', { language: 'ja', voice: 'romaji' }))).toHaveLength(1);
  });

  test('lead to the pages that serve as well with half the share each', () => {
    const [{ pages: shares } = { pages: [] }] = learnt(query('a', { also: ['b', 'gone', 'c'] }));
    expect(shares).toEqual([
      [0, 0.5],
      [1, 0.25],
      [2, 0.25],
    ]);
  });

  test('of a page that is not there are left alone', () => {
    expect(learnt(query('gone'))).toEqual([]);
  });
});

test('organisations lead to the page that lists them, terms to the one that explains them', () => {
  const records = {
    contacts: [record('contacts', 'desk', { organisation: { ja: 'あ', en: 'Desk' } })],
    glossary: [record('glossary', 'pin', { en: 'PIN' })],
  };
  expect(leadingTo(1, { records })).toContain('Desk Sample');
  expect(leadingTo(2, { records })).toContain('PIN Sample');
  const without = content({ pages: translated('a', ''), records });
  expect(examplesOf(without, 'en').map(({ text }) => text)).not.toContain('Desk Sample');
});

describe.each(['ja', 'en'] as const)('in %s', (language) => {
  const guide = readGuide();
  const of = searchedPages(guide, language);
  const answers = (queries: typeof guide.queries) => {
    const model = train(examplesOf({ ...guide, queries }, language), of.length);
    return (text: string) => {
      const scores = [...scoresOf(text, model).pages];
      return of[scores.indexOf(Math.max(...scores))]!.path;
    };
  };

  test('a page without queries is found by its title', () => {
    const find = answers([]);
    const titles = of.map(({ path, frontMatter }) => [path, String(frontMatter['title'])] as const);
    const wrong = titles.filter(([path, title]) => find(title) !== path);
    expect(wrong).toEqual([]);
  });

  test('its queries find a page by words that it does not have', () => {
    const queries = guide.queries.filter((one) => one.language === language);
    const find = answers(queries);
    const learnt = queries.filter(({ part }) => part === 'learn');
    const wrong = learnt.filter(({ words, page }) => find(words) !== page);
    expect(wrong.length).toBeLessThan(0.1 * learnt.length);
  });
});
