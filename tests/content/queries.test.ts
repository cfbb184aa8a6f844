import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import queries from '../../src/integrations/content-rules/rules/queries.ts';
import { describeProblem } from '../../src/model/graph/problem.ts';
import { readContent } from '../../src/model/graph/read-content.ts';
import type { Query } from '../../src/model/queries.ts';
import { page, problems, query, today, translated } from './fixtures/content.ts';

const fileOf = (of: string) => `content/docs/en/queries/${of}.yaml`;

describe('a file of queries', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'queries-'))));
  afterEach(() => rmSync(root, { recursive: true }));

  const read = (...lines: string[]) => {
    const file = join(root, fileOf('do/police'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      join(root, 'content/docs/en/language.yaml'),
      'name: English\norder: 2\ncompleteness: all\npageLength: 9\n',
    );
    writeFileSync(file, lines.join('\n'));
    const { queries, invalid, lines: lineOf } = readContent(root, today);
    return {
      queries,
      line: lineOf.get(fileOf('do/police')),
      told: invalid.filter(({ file }) => file === fileOf('do/police')).map(describeProblem),
    };
  };

  test('is read with the page, the part, the voice and the place of each', () => {
    const { queries, line, told } = read(
      'learn:',
      '  panic: [help]',
      'test:',
      '  long:',
      '    - words: whom do I tell',
      '      also: [act-now]',
    );
    const of = { file: fileOf('do/police'), language: 'en', page: 'do/police' };
    expect(told).toEqual([]);
    expect(queries).toEqual([
      { ...of, field: 'learn.panic.0', part: 'learn', voice: 'panic', words: 'help', also: [] },
      {
        ...of,
        field: 'test.long.0',
        part: 'test',
        voice: 'long',
        words: 'whom do I tell',
        also: ['act-now'],
      },
    ]);
    expect(line?.('test.long.0.also.0')).toBe(6);
  });

  test.each([
    [
      'a voice that is none',
      ['learn:', '  shouting: [help]'],
      ':2 learn.shouting: is not a field here: correct its name, or take it out. Known: amount, ',
    ],
    [
      'a voice with a slip',
      ['learn:', '  panick: [help]'],
      ':2 learn.panick: is not a field: write "panic"',
    ],
    ['a list without a voice', ['learn:', '  - help'], ':2 learn: must name a voice'],
    ['a part that is none', ['lern: { panic: [help] }'], ':1 lern: is not a field: write "learn"'],
    [
      'words that are none',
      ['learn:', '  panic:', '    - 110'],
      ':3 learn.panic.0: must be words (a number in quotes)',
    ],
    ['a path with slashes', ['learn:', '  panic:', '    - { words: a, also: [/b/] }'], ':3 learn'],
  ])('tells %s', (_, lines, start) => {
    const { told, queries } = read(...lines);
    expect(told).toEqual([expect.stringContaining(`${fileOf('do/police')}${start}`)]);
    expect(told[0]).not.toMatch(/expected|received|invalid input|invalid key/i);
    expect(queries).toEqual([]);
  });
});

const both = (of: string) => [query(of), query(of, { language: 'ja' })];

describe('the rule', () => {
  test('is content with queries of every page', () => {
    expect(problems(queries, { pages: translated('a', ''), queries: both('a') })).toEqual([]);
  });

  test('warns of a page that has none to learn from', () => {
    const measured = query('a', { part: 'test' });
    const found = problems(queries, {
      pages: translated('a', ''),
      queries: [measured, query('a', { language: 'ja' })],
    });
    expect(found).toEqual([
      expect.stringMatching(
        /^content\/docs\/en\/a\.mdx \| .* into content\/docs\/en\/queries\/a\.yaml/,
      ),
    ]);
  });

  test('asks for none of a draft', () => {
    expect(problems(queries, { pages: translated('a', '', '', { draft: true }) })).toEqual([]);
    expect(problems(queries, { pages: translated('a', '') })).toHaveLength(2);
  });

  test('asks for none where a page is not searched', () => {
    const pages = [...translated('', ''), ...translated('search', '<SearchBox />')];
    expect(problems(queries, { pages })).toEqual([]);
  });

  test('tells queries of a page that search does not find, and lets them wait for a draft', () => {
    const pages = translated('a', '');
    const lost = query('gone');
    expect(problems(queries, { pages, queries: [...both('a'), lost] })).toEqual([
      expect.stringContaining(`${lost.file} | holds queries for "gone"`),
    ]);
    const drafts = [page('en', 'gone')];
    expect(problems(queries, { pages, drafts, queries: [...both('a'), lost] })).toEqual([]);
  });

  test('does not ask for queries while those of a page that was moved lie about', () => {
    const found = problems(queries, { pages: translated('b', ''), queries: both('a') });
    expect(found).toEqual(Array(2).fill(expect.stringContaining('holds queries for "a"')));
  });

  test('names a page that is missing among those that serve as well, at its place', () => {
    const found = problems(queries, {
      pages: translated('a', ''),
      queries: [
        ...both('a'),
        query('a', { words: 'x', field: 'learn.long.3', also: ['a', 'gone'] }),
      ],
    });
    expect(found).toEqual([
      expect.stringMatching(
        /queries\/a\.yaml \| learn\.long\.3\.also\.1 \| leads to the page "gone"/,
      ),
    ]);
  });

  test('keeps apart what is learnt and what is measured, in any spelling', () => {
    const pages = [...translated('a', ''), ...translated('b', '')];
    const all = [...both('a'), ...both('b')];
    const again = (changes: Partial<Query>) =>
      problems(queries, { pages, queries: [...all, query('b', changes)] });
    expect(again({ part: 'test', words: 'ＨＥＬＰ!' })).toEqual([
      expect.stringContaining(
        `${fileOf('b')} | test.panic.0 | is "ＨＥＬＰ!", which stands below "learn"`,
      ),
    ]);
    expect(again({ part: 'test', words: 'help me' })).toEqual([]);
    expect(again({ part: 'learn', words: 'HELP' })).toEqual([]);
  });
});
