import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { replaceFile } from '../../lib/replace-file.ts';
import type { Example } from './train.ts';

/** All that the bytes of a model follow from, beside its examples. */
const code = [
  'train.ts',
  ...['features', 'fold', 'model'].map((name) => `../../lib/search/${name}.ts`),
];

/** Where models are kept between builds: training is a quarter of what a build costs. */
const cacheFolder = 'node_modules/.astro/search-models';

/**
 * Trains a model in a thread of its own, beside the building of the pages and the training of other
 * languages; or takes it from the cache, where it lies by the hash of all that it follows from.
 * Rejects with what went wrong.
 * @returns the file of the model
 */
export async function trainAside(examples: Example[], pages: number): Promise<Uint8Array> {
  const hash = createHash('sha256').update(JSON.stringify([examples, pages, process.version]));
  for (const file of code) hash.update(readFileSync(new URL(file, import.meta.url)));
  const kept = join(cacheFolder, `${hash.digest('base64url')}.bin`);
  if (existsSync(kept)) return readFileSync(kept);
  const model = await trainInThread(examples, pages);
  mkdirSync(cacheFolder, { recursive: true });
  replaceFile(kept, model);
  return model;
}

function trainInThread(examples: Example[], pages: number): Promise<Uint8Array> {
  const worker = new Worker(new URL('train-worker.ts', import.meta.url), {
    workerData: { examples, pages },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
