import { describe, expect, test } from 'vitest';
import { askAll } from '../search/ask.ts';
import { mean, queriesOf, scoreOf } from '../search/score.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();

/** Floors of the issue; shares from 0 to 1. */
const floors = {
  ja: { recallAt5: 0.98, mrr: 0.93 },
  en: { recallAt5: 0.99, mrr: 0.93 },
} as const;

describe.each(['ja', 'en'] as const)('the labelled queries in %s', (language) => {
  test('are answered as well as promised, and none with an empty list', async () => {
    const reader = await newReader();
    await reader.open(`/${language}/search/`);
    const queries = queriesOf('queries.json').filter(({ lang }) => lang === language);
    const answers = await askAll(reader.page, queries);
    const scores = answers.map(({ paths }, at) => scoreOf(queries[at]!, paths));
    const { recallAt5, mrr, empty } = mean(scores);
    console.log(
      language,
      { recallAt5, mrr, empty },
      queries
        .filter((_, at) => scores[at]!.recallAt5 < 1 || scores[at]!.mrr < 1)
        .map(({ q }) => q)
        .join(' | '),
      answers
        .map((a) => a.milliseconds)
        .sort((a, b) => a - b)
        .at(Math.floor(answers.length * 0.95)),
    );
    expect(recallAt5).toBeGreaterThanOrEqual(floors[language].recallAt5);
    expect(mrr).toBeGreaterThanOrEqual(floors[language].mrr);
    expect(empty).toBe(0);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  }, 60_000);
});
