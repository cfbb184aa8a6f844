import { featuresOf } from './features.ts';

/**
 * What search learnt of one language. Each feature is a row of signs with one size, each page a row of
 * weights. The rows of a query's features are summed; a page scores by how well its weights fit the sum.
 */
export interface Model {
  /** Signs in a row. */
  dimensions: number;
  /** Hashes of the features, ascending. */
  hashes: Uint32Array;
  /** One bit a sign, row by row in the order of the hashes, the highest bit of a byte first. */
  signs: Uint8Array;
  /** The size of each row, as its place in `sizes`. */
  sizeOfRow: Uint8Array;
  sizes: Float32Array;
  /** Whole numbers from -127 to 127, page by page. */
  weights: Int8Array;
  /** What a page scores whatever is asked. */
  biases: Float32Array;
  /** What one unit of a weight counts for. */
  unit: number;
}

/** How strongly the number of features is evened out between short and long queries. */
export const evenness = 0.6;
/** How many sizes a row may have: with more, no answer was better. */
export const sizeCount = 8;

/**
 * Bytes before the tables: rows (32 bits), pages, dimensions (16 bits each), unit (32-bit float);
 * little-endian.
 */
const headLength = 12;

/**
 * The file of a model: its head, sizes, biases, signs, weights, sizes of rows, then hashes, each as
 * the distance from the one before, seven bits a byte.
 */
export function writeModel(model: Model): Uint8Array<ArrayBuffer> {
  const { hashes, biases, dimensions, unit } = model;
  const head = new DataView(new ArrayBuffer(headLength));
  head.setUint32(0, hashes.length, true);
  head.setUint16(4, biases.length, true);
  head.setUint16(6, dimensions, true);
  head.setFloat32(8, unit, true);
  const distances: number[] = [];
  hashes.forEach((hash, at) => {
    let rest = hash - (at === 0 ? 0 : hashes[at - 1]!);
    for (; rest >= 128; rest >>>= 7) distances.push((rest & 127) | 128);
    distances.push(rest);
  });
  const tables = [head, model.sizes, biases, model.signs, model.weights, model.sizeOfRow];
  const parts = tables.map(
    (table) => new Uint8Array(table.buffer, table.byteOffset, table.byteLength),
  );
  return Uint8Array.from([...parts, distances].flatMap((part) => [...part]));
}

/** Reads what `writeModel` wrote. */
export function readModel(file: ArrayBuffer): Model {
  const head = new DataView(file);
  const rows = head.getUint32(0, true);
  const pages = head.getUint16(4, true);
  const dimensions = head.getUint16(6, true);
  let at = headLength;
  const after = (bytes: number) => (at += bytes) - bytes;
  const sizes = new Float32Array(file, after(sizeCount * 4), sizeCount);
  const biases = new Float32Array(file, after(pages * 4), pages);
  const signs = new Uint8Array(file, after((rows * dimensions) / 8), (rows * dimensions) / 8);
  const weights = new Int8Array(file, after(pages * dimensions), pages * dimensions);
  const sizeOfRow = new Uint8Array(file, after(rows), rows);
  const hashes = new Uint32Array(rows);
  let [hash, shift, row] = [0, 0, 0];
  for (const byte of new Uint8Array(file, at)) {
    hash += (byte & 127) << shift;
    shift = byte & 128 ? shift + 7 : 0;
    if (shift === 0) hashes[row++] = hash;
  }
  const unit = head.getFloat32(8, true);
  return { dimensions, hashes, signs, sizeOfRow, sizes, weights, biases, unit };
}

/** How a query is answered by a model. */
export interface Scores {
  /** The score of each page, as a natural logarithm of its odds. */
  pages: Float64Array;
  /** The share of the query's features that the model knows, from 0 to 1. */
  known: number;
}

/** Scores every page for a query; the same in every browser, as it only adds and multiplies. */
export function scoresOf(query: string, model: Model): Scores {
  const { dimensions, hashes, signs, sizeOfRow, sizes, weights, biases, unit } = model;
  const features = featuresOf(query);
  const rows = features.map((hash) => rowOf(hash, hashes)).filter((row) => row >= 0);
  const sums = new Float64Array(dimensions);
  for (const row of rows) {
    const size = sizes[sizeOfRow[row]!]!;
    for (let at = 0; at < dimensions; at++) {
      const bit = row * dimensions + at;
      sums[at]! += (signs[bit >> 3]! >> (7 - (bit & 7))) & 1 ? size : -size;
    }
  }
  const scale = unit / Math.max(1, rows.length) ** evenness;
  const pages = new Float64Array(biases);
  pages.forEach((_, page) => {
    let fit = 0;
    for (let at = 0; at < dimensions; at++) fit += weights[page * dimensions + at]! * sums[at]!;
    pages[page]! += fit * scale;
  });
  return { pages, known: rows.length / Math.max(1, features.length) };
}

/** The row of a hash by halving; -1 when it was not learnt. */
function rowOf(hash: number, hashes: Uint32Array): number {
  let [from, to] = [0, hashes.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    if (hashes[middle] === hash) return middle;
    if (hashes[middle]! < hash) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
