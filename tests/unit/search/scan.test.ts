import { expect, test } from 'vitest';
import { scan } from '../../../src/lib/search/scan.ts';
import { unitsOf } from '../../../src/lib/search/units.ts';
import { marked, answeringSentence } from '../../../src/lib/search/excerpt.ts';
import { is, littleLexicon } from './lexicon.ts';

test('longer forms win over the shorter ones inside them', () => {
  const found = scan(unitsOf('クレジットカードを止めて'), littleLexicon);
  expect(found.map(({ form }) => form.key)).toEqual(['くれじっとかーど', '止め']);
});

test('words are marked in a text even if the reader used others', () => {
  expect(marked('急いでカードを停止します。', new Set([is.stop]), littleLexicon)).toEqual([
    { text: '急いでカードを', isMarked: false },
    { text: '停止', isMarked: true },
    { text: 'します。', isMarked: false },
  ]);
});

test('the sentence that says most of what is sought is shown', () => {
  const text = 'まず落ち着きます。カードを止めます。注文を見ます。';
  expect(answeringSentence(text, new Set([is.card, is.cardStop]), littleLexicon)).toBe(
    'カードを止めます。',
  );
  expect(
    answeringSentence('Breathe. Then freeze the card.', new Set([is.cardStop]), littleLexicon),
  ).toBe('Then freeze the card.');
});
