import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { isSmall, type CardsFile } from '../../src/lib/search/card.ts';
import { askAll } from '../search/ask.ts';
import { floors, groupOf, queriesOf, scoreOf } from '../search/score.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();

describe.each(languages)('search in %s', (language) => {
  test('answers queries that nothing was learnt from as well as promised, and none with an empty list', async ({
    task,
  }) => {
    const reader = await newReader();
    await reader.open(`/${language}/search/`);
    const queries = queriesOf('test', language);
    const answers = await askAll(
      reader.page,
      queries.map(({ words }) => words),
    );
    const { recallAt5, mrr, empty } = scoreOf(queries, answers);
    expect(recallAt5).toBeGreaterThanOrEqual(floors.recallAt5);
    expect(mrr).toBeGreaterThanOrEqual(floors.mrr);
    expect(empty).toBe(0);
    for (const group of new Set(queries.map(groupOf))) {
      const isOf = (at: number) => groupOf(queries[at]!) === group;
      const score = scoreOf(
        queries.filter((_, at) => isOf(at)),
        answers.filter((_, at) => isOf(at)),
      );
      expect(score.recallAt5, group).toBeGreaterThanOrEqual(floors.recallAt5OfGroup);
    }
    expect(reader.problems).toEqual([]);
    task.meta.language = language;
    task.meta.figures = {
      queries: queries.length,
      recallAt5: Math.round(1000 * recallAt5) / 10,
      mrr,
    };
    await reader.leave();
  }, 60_000);

  test('leads from each page’s own title to it', async () => {
    const reader = await newReader();
    await reader.open(`/${language}/search/`);
    const file = readFileSync(
      join(inject('siteFolder'), `pagefind/cards-${language}.json`),
      'utf8',
    );
    const { cards } = JSON.parse(file) as CardsFile;
    const pages = cards.filter(({ kind }) => !isSmall(kind));
    const answers = await askAll(
      reader.page,
      pages.map(({ title }) => title),
    );
    const missed = pages.filter(({ path }, at) => answers[at]!.paths[0] !== path);
    expect(missed.map(({ path }) => path)).toEqual([]);
    await reader.leave();
  }, 120_000);
});
