import { expect, test } from 'vitest';
import references from '../../src/integrations/content-rules/rules/references.ts';
import { realContent } from '../real-content.ts';
import { page, problems, record } from './fixtures/content.ts';

const { records } = realContent;
const items = records['audit-items'].map(({ data }) => data);
const ways = records['attack-paths'].map(({ data }) => data);
const areas = records['audit-areas'].map(({ data }) => data);
const quick = items.filter((item) => item.quick);

test('the quick pass asks every critical question', () => {
  const critical = items.filter((item) => item.critical).map(({ id }) => id);
  expect(critical).not.toEqual([]);
  expect(quick.map(({ id }) => id)).toEqual(expect.arrayContaining(critical));
});

test('the quick pass is about twelve questions and says something about every way in', () => {
  expect(quick.length).toBeGreaterThanOrEqual(10);
  expect(quick.length).toBeLessThanOrEqual(14);
  const touched = new Set(quick.flatMap(({ stops }) => stops));
  expect(ways.map(({ id }) => id).filter((id) => !touched.has(id))).toEqual([]);
});

test('every area has questions; areas and ways in are counted through without a gap', () => {
  for (const list of [areas, ways])
    expect(list.map(({ order }) => order).sort((a, b) => a - b)).toEqual(
      list.map((_, index) => index + 1),
    );
  const used = new Set(items.map(({ area }) => area));
  expect(areas.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

test('a fix is explained on a page about defending or doing', () => {
  expect(items.filter(({ page }) => !/^(defend|do)\//.test(page)).map(({ id }) => id)).toEqual([]);
});

test('what a helper says asks for no secret', () => {
  const asking =
    /(?:パスワード|コード|番号)を(?:教えて|読んで|言って)|tell me (?:the|your) (?:password|code)/i;
  const tells = quick.flatMap((item) => Object.values(item.quick!.tell));
  expect(tells.filter((text) => asking.test(text))).toEqual([]);
});

test.each([
  ['area', { area: 'gone' }, 'area'],
  ['way in', { stops: ['gone'] }, 'stops.0'],
  ['source', { sources: ['gone'] }, 'sources.0'],
  ['page', { page: 'gone' }, 'page'],
])('a question may not name a %s that does not exist', (_, broken, field) => {
  const around = {
    'audit-areas': [record('audit-areas', 'sample-area')],
    'attack-paths': [record('attack-paths', 'sample-way')],
    sources: [record('sources', 'sample-source')],
  };
  const pages = [page('ja', 'act-now')];
  const check = (changes: object) =>
    problems(references, {
      records: { ...around, 'audit-items': [record('audit-items', 'em1', changes)] },
      pages,
    });
  expect(check({})).toEqual([]);
  expect(check(broken)).toEqual([
    expect.stringContaining(`content/audit-items/em1.yaml | ${field}`),
  ]);
});

test('a way in may not name a page that does not exist', () => {
  const broken = [record('attack-paths', 'sample-way', { page: 'gone' })];
  expect(problems(references, { records: { 'attack-paths': broken } })).toHaveLength(1);
});
