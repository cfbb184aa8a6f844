import { expect, test } from 'vitest';
import spokenRomaji from '../../src/integrations/content-rules/rules/spoken-romaji.ts';
import { page, problems } from './fixtures/content.ts';

test.each([
  ['Say 止めてください (please stop it).', 'kudasai'],
  ['Say 私のものではありません。 (it is not mine)', 'masen'],
  ['Ask 英語で話せますか (do you speak English?)', 'masu ka'],
  ['Ask 「理由は何ですか」 (why?)', 'desu ka'],
])('%j lacks its reading', (text, end) => {
  expect(problems(spokenRomaji, { pages: [page('en', 'a', `One.\n${text}`)] })).toEqual([
    expect.stringMatching(new RegExp(`^content/docs/en/a\\.mdx \\| 9 \\| .*${end}`)),
  ]);
});

test.each([
  'Say 止めてください (Tomete kudasai: please stop it).',
  'Ask 英語で話せますか (Eigo de hanasemasu ka).',
  'Look for 一時停止 (pause).',
  'Say わかりません. It is a good answer.',
])('%j is as it should be', (text) => {
  expect(problems(spokenRomaji, { pages: [page('en', 'a', text)] })).toEqual([]);
});

test('a Japanese page needs no reading', () => {
  const body = '止めてください (please stop it)';
  expect(problems(spokenRomaji, { pages: [page('ja', 'a', body)] })).toEqual([]);
});
