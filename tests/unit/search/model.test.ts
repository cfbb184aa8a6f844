import fc from 'fast-check';
import { expect, test } from 'vitest';
import { featuresOf } from '../../../src/lib/search/features.ts';
import {
  evenness,
  readModel,
  scoresOf,
  sizeCount,
  writeModel,
  type Model,
} from '../../../src/lib/search/model.ts';

const dimensions = 8;

/** A model of these features and so many pages, with any numbers. */
const models = fc
  .record({
    hashes: fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 20 - 1 }), { maxLength: 40 }),
    pages: fc.integer({ min: 1, max: 300 }),
    unit: fc.float({ min: Math.fround(0.001), max: 1, noNaN: true }),
    seed: fc.integer(),
  })
  .map(({ hashes, pages, unit, seed }): Model => {
    let state = seed;
    const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8;
    const some = (length: number) => Array.from({ length }, next);
    return {
      dimensions,
      unit,
      hashes: Uint32Array.from(hashes).sort(),
      signs: Uint8Array.from(some(hashes.length)),
      sizeOfRow: Uint8Array.from(some(hashes.length), (number) => number % sizeCount),
      sizes: Float32Array.from(some(sizeCount), (number) => number / 2 ** 24),
      weights: Int8Array.from(some(pages * dimensions), (number) => (number % 255) - 127),
      biases: Float32Array.from(some(pages), (number) => number / 2 ** 24),
    };
  });

test('what is written is read as it was, and scores the same', () => {
  fc.assert(
    fc.property(models, fc.string({ unit: fc.constantFrom(...'あカ止aoz 1') }), (model, query) => {
      const read = readModel(writeModel(model).buffer);
      expect(read).toEqual(model);
      expect(scoresOf(query, read)).toEqual(scoresOf(query, model));
    }),
  );
});

/** Knows 止 and め, of which the first tells for page 0 and the second for page 1. */
const [stop, ending] = ['止', 'め'].map((letter) => featuresOf(letter)[0]!) as [number, number];
const isFirst = stop < ending;
const little: Model = {
  dimensions,
  unit: 0.5,
  hashes: Uint32Array.of(stop, ending).sort(),
  signs: Uint8Array.of(...(isFirst ? [0b11110000, 0b00001111] : [0b00001111, 0b11110000])),
  sizeOfRow: Uint8Array.of(0, 0),
  sizes: new Float32Array(sizeCount).fill(2),
  weights: Int8Array.of(1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1),
  biases: Float32Array.of(0, 0.25),
};

test('a page scores by its bias and by what its weights make of the signs, their size and the unit', () => {
  expect([...scoresOf('止', little).pages]).toEqual([4 * 2 * 0.5, 0.25 - 4 * 2 * 0.5]);
});

test('the sum of many features is evened out', () => {
  const { pages } = scoresOf('止め', little);
  expect(pages[0]).toBe(0);
  const twice = { ...little, signs: Uint8Array.of(0b11110000, 0b11110000) };
  expect(scoresOf('止め', twice).pages[0]).toBeCloseTo((2 * 4 * 2 * 0.5) / 2 ** evenness);
});

test('words that nobody learnt tell nothing, and are told by their share', () => {
  expect(scoresOf('鬱', little)).toEqual({ pages: Float64Array.of(0, 0.25), known: 0 });
  expect(scoresOf('止', little).known).toBe(1);
  // The pair was not learnt.
  expect(scoresOf('止め', little).known).toBeCloseTo(2 / 3);
  expect(scoresOf('', little)).toEqual({ pages: Float64Array.of(0, 0.25), known: 0 });
});
