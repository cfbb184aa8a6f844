import { expect, test } from 'vitest';
import asides from '../../src/integrations/content-rules/rules/asides.ts';
import { page, problems } from './fixtures/content.ts';

test.each([':::note\nText\n:::', '  :::tip[Title]\nText\n:::', '::: caution\nText\n:::'])(
  'a box %j is told with its line and what to write instead',
  (body) => {
    expect(problems(asides, { pages: [page('ja', 'a', `一\n${body}`)] })).toEqual([
      expect.stringMatching(
        /^content\/docs\/ja\/a\.mdx \| 9 \| has a box ":::.*<Advice kind="answer">/,
      ),
    ]);
  },
);

test('colons in a line are no box', () => {
  expect(problems(asides, { pages: [page('ja', 'a', '時刻：10:00 a:::b')] })).toEqual([]);
});
