import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { cardsOf, type CardsFile } from '../../src/lib/search/card.ts';
import { askAll } from '../search/ask.ts';
import { floors, mean, queriesOf, scoreOf } from '../search/score.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();

describe.each(['ja', 'en'] as const)('the labelled queries in %s', (language) => {
  test('are answered as well as promised, and none with an empty list', async () => {
    const reader = await newReader();
    await reader.open(`/${language}/search/`);
    const queries = queriesOf('queries.json').filter(({ lang }) => lang === language);
    const answers = await askAll(reader.page, queries);
    const scores = answers.map(({ paths }, at) => scoreOf(queries[at]!, paths));
    const { recallAt5, mrr, empty } = mean(scores);
    expect(recallAt5).toBeGreaterThanOrEqual(floors[language].recallAt5);
    expect(mrr).toBeGreaterThanOrEqual(floors[language].mrr);
    expect(empty).toBe(0);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  }, 60_000);

  test('each page’s own title leads to it', async () => {
    const reader = await newReader();
    await reader.open(`/${language}/search/`);
    const names = readdirSync(join(inject('siteFolder'), 'pagefind'));
    const name = names.find((one) => one.startsWith(`cards-${language}`))!;
    const file = readFileSync(join(inject('siteFolder'), 'pagefind', name), 'utf8');
    const pages = cardsOf(JSON.parse(file) as CardsFile).filter(({ path }) => !path.includes('#'));
    const answers = await askAll(
      reader.page,
      pages.map(({ path, title }) => ({ id: path, q: title })),
    );
    const missed = answers.filter(({ id, paths }) => !paths.slice(0, 3).includes(id));
    expect(missed.map(({ id, paths }) => `${id}: ${paths.slice(0, 3).join(' ')}`)).toEqual([]);
    await reader.leave();
  }, 120_000);
});
