import { featuresOf } from '../../lib/search/features.ts';
import { evenness, sizeCount, type Model } from '../../lib/search/model.ts';

/** A text and the pages it should lead to. */
export interface Example {
  text: string;
  /** How much it counts; 1 for a line that says little. */
  weight: number;
  /** Pages by number, each with its share; the shares make 1. */
  pages: [page: number, share: number][];
}

/**
 * Rows, signs, rounds and the step were chosen by the queries of `choose`. More rows or signs answer
 * better and weigh more: the first answer has 60 kB.
 */
const [mostRows, dimensions] = [5048, 48];
/** Rounds with signs that are still numbers, then with signs. */
const [softRounds, hardRounds] = [2, 2];
const step = 0.15;
/** What is seen fewer times tells nothing about others. */
const leastSeen = 2;
/** Pages that an example is learnt against: more would make training grow with their square. */
const mostRivals = 200;

/**
 * Learns a model: softmax regression through a layer of `dimensions`, by AdaGrad with one step size a
 * row. In the last rounds a number of that layer counts for its sign and the size of its row, while
 * the numbers behind go on learning (a straight-through estimator): little is lost when they are
 * thrown away. The same examples in the same order give the same model, byte for byte.
 */
export function train(examples: readonly Example[], pages: number): Model {
  const features = examples.map(({ text }) => featuresOf(text));
  const hashes = commonest(features);
  const rowOf = new Map([...hashes].map((hash, row) => [hash, row]));
  const learner = new Learner(hashes.length, pages);
  const lessons = examples.map((example, at) => ({
    ...example,
    rows: Int32Array.from(features[at]!.flatMap((hash) => rowOf.get(hash) ?? [])),
  }));
  const order = Array.from(lessons.keys());
  for (let round = 0; round < softRounds + hardRounds; round++) {
    if (round >= softRounds) learner.harden();
    shuffle(order, learner.random);
    for (const at of order) learner.learn(lessons[at]!);
  }
  return { hashes, ...learner.result() };
}

/** An example and the rows of its features. */
type Lesson = Example & { rows: Int32Array };

class Learner {
  readonly random = randomNumbers();
  readonly #layer: Float32Array;
  /** The numbers of the layer as bits: the first of each is its sign, and asking it is no branch. */
  readonly #bits: Int32Array;
  readonly #weights: Float64Array;
  readonly #biases: Float32Array;
  /** What AdaGrad divides by: of each row of the layer and of the weights the sum of mean squares. */
  readonly #squares: { layer: Float64Array; weights: Float64Array; biases: Float64Array };
  /** The mean size of the numbers of each row, once only their signs count. */
  #sizes: Float32Array | undefined;
  /** Examples that were learnt. */
  #learnt = 0;

  constructor(rows: number, pages: number) {
    const start = (length: number, width: number) =>
      Float32Array.from({ length }, () => (this.random() - 0.5) * width);
    this.#layer = start(rows * dimensions, 0.3);
    this.#bits = new Int32Array(this.#layer.buffer);
    this.#weights = Float64Array.from(start(pages * dimensions, 1));
    this.#biases = new Float32Array(pages);
    this.#squares = {
      layer: new Float64Array(rows).fill(0.03),
      weights: new Float64Array(pages).fill(0.1),
      biases: new Float64Array(pages).fill(0.1),
    };
  }

  /** From now on a number counts for its sign, times the mean size of its row as it is now. */
  harden(): void {
    const sizes = new Float32Array(this.#layer.length / dimensions);
    this.#layer.forEach((number, at) => {
      sizes[Math.floor(at / dimensions)]! += Math.abs(number) / dimensions;
    });
    this.#sizes = sizes;
  }

  /** One step of AdaGrad. The loops are plain: they run some hundred million times. */
  learn({ rows, weight, pages: wanted }: Lesson): void {
    if (rows.length === 0) return;
    const [weights, biases, squares] = [this.#weights, this.#biases, this.#squares];
    const scale = 1 / rows.length ** evenness;
    const sums = this.#sums(rows, scale);
    const meanOfSums = meanSquare(sums);
    const pages = this.#compared(wanted);
    const errors = this.#errors(sums, pages, wanted);
    const back = new Float64Array(dimensions);
    for (let place = 0; place < pages.length; place++) {
      const error = errors[place]! * weight;
      if (Math.abs(error) < 0.001) continue;
      const page = pages[place]!;
      const from = page * dimensions;
      const change =
        (step * error) / Math.sqrt((squares.weights[page]! += error ** 2 * meanOfSums));
      for (let at = 0; at < dimensions; at++) {
        const number = weights[from + at]!;
        back[at]! += error * number;
        weights[from + at] = number - change * sums[at]!;
      }
      biases[page]! -= (step * error) / Math.sqrt((squares.biases[page]! += error ** 2));
    }
    for (let at = 0; at < dimensions; at++) back[at]! *= scale;
    this.#changeLayer(rows, back);
  }

  /** The rows of an example, added up. */
  #sums(rows: Int32Array, scale: number): Float64Array {
    const [layer, bits, sizes] = [this.#layer, this.#bits, this.#sizes];
    const sums = new Float64Array(dimensions);
    for (const row of rows) {
      const from = row * dimensions;
      if (sizes === undefined)
        for (let at = 0; at < dimensions; at++) sums[at]! += layer[from + at]!;
      else {
        const size = sizes[row]!;
        for (let at = 0; at < dimensions; at++) sums[at]! += size * (1 | (bits[from + at]! >> 31));
      }
    }
    for (let at = 0; at < dimensions; at++) sums[at]! *= scale;
    return sums;
  }

  #changeLayer(rows: Int32Array, slopes: Float64Array): void {
    const [layer, squares] = [this.#layer, this.#squares.layer];
    const mean = meanSquare(slopes);
    for (const row of rows) {
      const from = row * dimensions;
      const change = step / Math.sqrt((squares[row]! += mean));
      for (let at = 0; at < dimensions; at++) layer[from + at]! -= change * slopes[at]!;
    }
  }

  /** The pages wanted and every n-th of all, each time others (sampled softmax); all where they are few. */
  #compared(wanted: Example['pages']): number[] {
    const distance = Math.ceil(this.#biases.length / mostRivals);
    const first = this.#learnt++ % distance;
    const pages = wanted.map(([page]) => page).filter((page) => page % distance !== first);
    for (let page = first; page < this.#biases.length; page += distance) pages.push(page);
    return pages;
  }

  /** How far the chance of each page among these is from its share. */
  #errors(sums: Float64Array, pages: number[], wanted: Example['pages']): Float64Array {
    const [weights, biases] = [this.#weights, this.#biases];
    const errors = new Float64Array(pages.length);
    let highest = -Infinity;
    for (let place = 0; place < pages.length; place++) {
      const from = pages[place]! * dimensions;
      let score = biases[pages[place]!]!;
      for (let at = 0; at < dimensions; at++) score += weights[from + at]! * sums[at]!;
      errors[place] = score;
      if (score > highest) highest = score;
    }
    let all = 0;
    for (let place = 0; place < errors.length; place++)
      all += errors[place] = Math.exp(errors[place]! - highest);
    for (let place = 0; place < errors.length; place++) errors[place]! /= all;
    for (const [page, share] of wanted) errors[pages.indexOf(page)]! -= share;
    return errors;
  }

  /** What was learnt, as it travels. */
  result(): Omit<Model, 'hashes'> {
    const largest = this.#weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    const unit = Math.fround(largest / 127) || 1;
    const signs = new Uint8Array(this.#layer.length / 8);
    this.#bits.forEach((bits, at) => {
      if (bits >= 0) signs[at >> 3]! |= 128 >> (at & 7);
    });
    return {
      dimensions,
      signs,
      ...rounded(this.#sizes ?? new Float32Array()),
      weights: Int8Array.from(this.#weights, (weight) => Math.round(weight / unit)),
      biases: this.#biases,
      unit,
    };
  }
}

function meanSquare(numbers: Float64Array): number {
  return numbers.reduce((sum, number) => sum + number ** 2, 0) / numbers.length;
}

/** Sizes as places among `sizeCount` that grow by one factor from nearly the smallest to nearly the largest. */
function rounded(sizes: Float32Array): Pick<Model, 'sizes' | 'sizeOfRow'> {
  const sorted = sizes.toSorted();
  const logarithmAt = (share: number) =>
    Math.log(sorted[Math.floor((sorted.length - 1) * share)] || 1);
  const [from, to] = [logarithmAt(0.01), logarithmAt(0.99)];
  const width = (to - from) / (sizeCount - 1) || 1;
  return {
    sizes: Float32Array.from({ length: sizeCount }, (_, place) => Math.exp(from + place * width)),
    sizeOfRow: Uint8Array.from(sizes, (size) =>
      Math.max(0, Math.min(sizeCount - 1, Math.round((Math.log(size) - from) / width))),
    ),
  };
}

/** The features that are seen most often, ascending. */
function commonest(features: readonly number[][]): Uint32Array {
  const seen = new Map<number, number>();
  for (const hash of features.flat()) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const chosen = [...seen]
    .filter(([, count]) => count >= leastSeen)
    .sort((first, second) => second[1] - first[1] || first[0] - second[0])
    .slice(0, mostRows)
    .map(([hash]) => hash);
  return Uint32Array.from(chosen).sort();
}

/** Numbers from 0 to 1 that are the same in every build (a linear congruential generator). */
function randomNumbers(): () => number {
  let state = 1;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}
