import { expect, test } from 'vitest';
import unseenCharacters from '../../src/integrations/content-rules/rules/unseen-characters.ts';
import { page, problems } from './fixtures/content.ts';

test.each([
  ['\u202e', 'U+202E (right-to-left override)'],
  ['&#x202e;', 'U+202E'],
  ['&#8238;', 'U+202E'],
  ['\u200b', 'U+200B'],
  ['&zwj;', 'U+200D'],
  ['&shy;', 'U+00AD'],
  ['\u2028', 'U+2028'],
  ['\u0007', 'U+0007'],
])('a page may not hold %j', (text, name) => {
  expect(problems(unseenCharacters, { pages: [page('ja', 'a', `一\n二${text}`)] })).toEqual([
    expect.stringMatching(/^content\/docs\/ja\/a\.mdx \| 9 \| has the character/),
  ]);
  expect(problems(unseenCharacters, { pages: [page('ja', 'a', text)] })[0]).toContain(name);
});

test.each(['一\n二', 'a&nbsp;b &amp; &lt;', '<ruby>髙<rt>たか</rt></ruby>', 'a\r\nb'])(
  '%j has nothing unseen',
  (body) => {
    expect(problems(unseenCharacters, { pages: [page('ja', 'a', body)] })).toEqual([]);
  },
);
