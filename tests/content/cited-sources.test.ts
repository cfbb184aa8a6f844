import { expect, test } from 'vitest';
import citedSources from '../../src/integrations/content-rules/rules/cited-sources.ts';
import { channel, page, problems, record } from './fixtures/content.ts';

const sources = [record('sources', 'sample-source')];
const other = record('sources', 'other');
const check = (parts: Parameters<typeof problems>[1]) =>
  problems(citedSources, { ...parts, records: { sources, ...parts?.records } });

test('a source that nobody names is a problem', () => {
  const pages = [page('ja', 'a', '<Cite id="other" />')];
  expect(check({ pages, records: { sources: [...sources, other] } })).toEqual([
    expect.stringContaining('content/sources/sample-source.yaml | is a source that no page'),
  ]);
});

test.each([
  ['a page’s text', { pages: [page('ja', 'a', '文。<Cite id="sample-source" />')] }],
  ['a page’s front matter', { pages: [page('ja', 'a', '', { sources: ['sample-source'] })] }],
  ['a time limit', { records: { 'time-limits': [record('time-limits', 'a')] } }],
  ['a chart', { records: { charts: [record('charts', 'a')] } }],
  ['a diagram', { records: { diagrams: [record('diagrams', 'a')] } }],
  ['a question of the self-audit', { records: { 'audit-items': [record('audit-items', 'a')] } }],
  ['a contact', { records: { contacts: [record('contacts', 'a', { channels: [channel()] })] } }],
])('a source that %s names passes', (_, parts) => {
  expect(check(parts)).toEqual([]);
});

test('a broken record still says what it rests on', () => {
  const broken = { file: 'content/charts/a.yaml', folder: 'charts', name: 'a' };
  expect(check({ broken: [{ ...broken, data: { sources: ['sample-source'] } }] })).toEqual([]);
  expect(check({ broken: [{ ...broken, data: {} }] })).toHaveLength(1);
});

test.each([
  ['record', { broken: [{ file: 'a', folder: 'charts', name: 'a', data: { sourcs: ['X'] } }] }],
  [
    'record without a list',
    { broken: [{ file: 'a', folder: 'charts', name: 'a', data: { sources: 'X' } }] },
  ],
  ['page', { pages: [page('ja', 'a', '', { sourcs: ['X'] })] }],
  ['page without a list', { pages: [page('ja', 'a', '', { sources: 'X' })] }],
  ['tag', { pages: [page('ja', 'a', '<Cite ide="X" />')] }],
  ['tag that is none', { pages: [page('ja', 'a', '<Cit id="X" />')] }],
])('a %s with a mistake in it may cite the source that it names', (_, parts) => {
  const naming = (name: string) =>
    JSON.parse(JSON.stringify(parts).replace('X', name)) as typeof parts;
  expect(check(naming('sample-source'))).toEqual([]);
  expect(check(naming('card'))).toHaveLength(1);
});

test('beside a file that could not be read at all nothing is said of sources', () => {
  const broken = [{ file: 'content/charts/a.yaml', folder: 'charts', name: 'a' }];
  expect(check({ broken })).toEqual([]);
});

test('while a source is named that does not exist, nothing is said of those that nobody names', () => {
  const pages = [page('ja', 'a', '<Cite id="sample-sauce" />')];
  expect(check({ pages })).toEqual([]);
  const broken = [{ file: other.file, folder: 'sources', name: 'sample-sauce', data: {} }];
  expect(check({ pages, broken })).toHaveLength(1);
});
