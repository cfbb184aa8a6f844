import { expect, test } from 'vitest';
import { answer } from '../../../src/lib/search/answer.ts';
import { indexOfTitles } from '../../../src/lib/search/title-index.ts';
import { understand } from '../../../src/lib/search/understand.ts';
import { littleLexicon } from './lexicon.ts';

const cards = ['カードを止める', 'ギフト券を買われたとき', 'このサイトについて', 'Kyashのこと'].map(
  (title) => ({ path: title, title, kind: 'page' as const, hasPhone: false, isQuiet: false }),
);
const asked = async (query: string) => {
  const index = indexOfTitles(cards, littleLexicon);
  const found = await answer(understand(query, littleLexicon), index, cards);
  return found.map(({ document }) => cards[document]!.title);
};

test('titles are found by what they mean, in other words', async () => {
  expect(await asked('クレジットカード停止')).toEqual(['カードを止める']);
});

test('titles are found by a word that no concept stands for', async () => {
  expect(await asked('ＫＹＡＳＨ')).toEqual(['Kyashのこと']);
});

test('what stands in no title is not found', async () => {
  expect(await asked('zzzz')).toEqual([]);
});
