import { expect, test } from 'vitest';
import timeLimitsInProse from '../../src/integrations/content-rules/rules/time-limits-in-prose.ts';
import { page, problems, record } from './fixtures/content.ts';

const limit = (value: number, unit: string, approximate = false) => ({
  'time-limits': [record('time-limits', 'limit', { duration: { value, unit, approximate } })],
});

test.each([
  ['ja', '\n60日以内に', 9],
  ['en', 'within 60 days', 8],
  ['en', 'a 60-days limit', 8],
] as const)('a length that a record holds may not be typed in %s: %j', (language, body, line) => {
  const [problem, ...more] = problems(timeLimitsInProse, {
    records: limit(60, 'day', true),
    pages: [page(language, 'a', body)],
  });
  expect(more).toEqual([]);
  expect(problem).toContain(`content/docs/${language}/a.mdx | ${line} | writes "60`);
  expect(problem).toContain('use <Duration id="limit" />');
});

test.each([
  ['ja', '60日目に見ます'],
  ['ja', '160日、61日、<Duration id="limit" />'],
  ['en', '160 days, 61 days, <Duration id="limit" />'],
  ['en', '<Step id="60-days" title="x">'],
] as const)(
  'other lengths, and the tags that show this one, may stand in %s: %s',
  (language, body) => {
    expect(
      problems(timeLimitsInProse, {
        records: limit(60, 'day'),
        pages: [page(language, 'a', body)],
      }),
    ).toEqual([]);
  },
);

test.each(['minute', 'hour'])('%ss also say how long a step takes', (unit) => {
  const pages = [page('en', 'a', `about 24 ${unit}s`)];
  expect(problems(timeLimitsInProse, { records: limit(24, unit), pages })).toEqual([]);
});

test('a length that several records hold is told once, with their ids', () => {
  const limits = ['one', 'two'].map((id) =>
    record('time-limits', id, { duration: { value: 30, unit: 'day' } }),
  );
  const pages = [page('en', 'a', 'within 30 days')];
  expect(problems(timeLimitsInProse, { records: { 'time-limits': limits }, pages })).toEqual([
    'content/docs/en/a.mdx | 8 | writes "30 days" in its text: use <Duration id="one" /> or <TimeLimit id="one" />, with the id of the time that is meant (one, two).',
  ]);
});
