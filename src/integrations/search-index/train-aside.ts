import { Worker } from 'node:worker_threads';
import type { Example } from './train.ts';

/**
 * Trains a model in a thread of its own, beside the building of the pages and the training of other
 * languages. Rejects with what went wrong there.
 * @returns the file of the model
 */
export function trainAside(examples: Example[], pages: number): Promise<Uint8Array> {
  const worker = new Worker(new URL('train-worker.ts', import.meta.url), {
    workerData: { examples, pages },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
