import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colours, picture, placeLines } from '../../../src/lib/case/lock-screen.ts';
import { contrast, type Colour } from '../../contrast.ts';

const words = {
  title: 'Stop list',
  notes: ['The card first', 'Edition'],
  leftOut: (count: number) => `${count} more`,
};
const lines = fc.array(
  fc.record({ name: fc.string(), number: fc.string(), isNumber: fc.boolean() }),
  { maxLength: 40 },
);

test('between the clock and the buttons, every line below the one before, none over another', () => {
  fc.assert(
    fc.property(lines, (given) => {
      let above: number = picture.top;
      for (const { y, size } of placeLines(given, words).texts) {
        expect(y - size).toBeGreaterThanOrEqual(above - 0.001);
        above = y;
      }
      expect(above).toBeLessThanOrEqual(picture.bottom);
    }),
  );
});

test('the first ones stand whole and in order, the others are counted in words', () => {
  fc.assert(
    fc.property(lines, (given) => {
      const { texts, leftOut } = placeLines(given, words);
      const shown = given.slice(0, given.length - leftOut);
      expect(texts.map(({ text }) => text)).toEqual([
        words.title,
        words.notes[0],
        ...shown.flatMap(({ name, number }) => [name, number]),
        ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
        words.notes[1],
      ]);
    }),
  );
});

test('five numbers are as large as one, and none is ever smaller than seven tenths of that', () => {
  const sizesOf = (count: number) =>
    placeLines(
      Array.from({ length: count }, () => ({ name: 'a', number: '1', isNumber: true })),
      words,
    )
      .texts.filter(({ kind }) => kind === 'number')
      .map(({ size }) => size);
  const [largest] = sizesOf(1);
  for (const size of sizesOf(5)) expect(size).toBe(largest);
  for (const size of sizesOf(30)) expect(size).toBeGreaterThanOrEqual(largest! * 0.7 - 0.001);
  expect(sizesOf(30).length).toBeGreaterThanOrEqual(7);
});

test('letters have the contrast of WCAG AAA', () => {
  const parse = (colour: string): Colour =>
    [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as Colour;
  const { ground, ...letters } = colours;
  for (const colour of Object.values(letters))
    expect(contrast(parse(colour), parse(ground))).toBeGreaterThanOrEqual(7);
});
