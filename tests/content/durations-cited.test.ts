import { expect, test } from 'vitest';
import durationsCited from '../../src/integrations/content-rules/rules/durations-cited.ts';
import { page, problems, record } from './fixtures/content.ts';

const check = (body: string) =>
  problems(durationsCited, {
    records: { 'time-limits': [record('time-limits', 'limit', { sources: ['whole', 'part'] })] },
    pages: [page('en', 'a', body)],
  });

test.each(['', '<Cite id="part" />', '<TimeLimit id="other" />'])(
  'a length alone is refused, also beside %s',
  (beside) => {
    expect(check(`Within <Duration id="limit" />.${beside}`)).toEqual([
      expect.stringContaining('content/docs/en/a.mdx | 8 | <Duration> | shows only the length'),
    ]);
  },
);

test.each(['<Cite id="whole" />', '<TimeLimit id="limit" />'])(
  'a length is allowed on a page that shows %s',
  (beside) => {
    expect(check(`Within <Duration id="limit" />.\n\n${beside}`)).toEqual([]);
  },
);

test('a limit that does not exist is left to the rule on references', () => {
  expect(check('<Duration id="gone" />')).toEqual([]);
});
