import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf, wordsMarked } from '../../../src/lib/search/excerpt.ts';

const shown = (excerpt: string) =>
  piecesOf(excerpt)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

describe('an excerpt', () => {
  test.each([
    ['the end. Ask the <mark>police</mark> first. Then', 'Ask the [police] first. Then'],
    ['れません。まず<mark>警察</mark>に聞く。', 'まず[警察]に聞く。'],
    ['よ。<mark>警察</mark>に聞く', '[警察]に聞く'],
  ])('begins with the sentence of its first mark: %s', (excerpt, text) => {
    expect(shown(excerpt)).toBe(text);
  });

  test('says when it begins within a sentence', () => {
    expect(shown('、会社の<mark>番号</mark>に')).toBe('…会社の[番号]に');
  });

  test('is not marked where that would say little', () => {
    expect(shown('<mark>カード</mark><mark>を</mark><mark>止める</mark>')).toBe(
      '[カード]を[止める]',
    );
    expect(shown('<mark>stop</mark> <mark>my</mark> card')).toBe('[stop] my card');
  });

  test('shows signs of HTML as they stand in the text', () => {
    expect(piecesOf('<mark>look</mark> &lt;mark&gt;img&lt;/mark&gt;')).toEqual([
      { text: 'look', isMarked: true },
      { text: ' <mark>img</mark>', isMarked: false },
    ]);
  });

  test('loses nothing after its first mark', () => {
    const text = fc.string().map((some) => some.replace(/[<>]/g, ''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const excerpt = `${before}<mark>police</mark>${after}`;
        expect(
          shown(excerpt).endsWith(
            `[police]${after.replaceAll('&lt;', '<').replaceAll('&gt;', '>')}`,
          ),
        ).toBe(true);
      }),
    );
  });

  test('counts words that are written alike once', () => {
    expect(wordsMarked('<mark>Card</mark>, <mark>card</mark> and <mark>app</mark>s').size).toBe(1);
    expect(wordsMarked('<mark>card</mark> of the <mark>issuer</mark>').size).toBe(2);
  });
});
