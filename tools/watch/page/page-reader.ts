import { Worker } from 'node:worker_threads';
import type { Reading, ReadingTask } from './read-worker.ts';

/**
 * Reads pages in a thread of its own with little memory: whatever a page is made of, it costs no
 * more than its time limit, and only the thread can fall over.
 */
export class PageReader {
  readonly #limit: number;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param limit for one page, in milliseconds */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Reads one page after the other. Resolves with a sentence when the page could not be read. */
  read(task: ReadingTask): Promise<Reading | string> {
    const reading = this.#last.then(() => this.#readNow(task));
    this.#last = reading;
    return reading;
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #readNow(task: ReadingTask): Promise<Reading | string> {
    this.#worker ??= await startedWorker();
    const worker = this.#worker;
    const { promise, resolve } = Promise.withResolvers<Reading | string>();
    const tooLong = `its words were not found within ${this.#limit / 1000} seconds`;
    const timer = setTimeout(() => resolve(tooLong), this.#limit);
    worker.once('message', resolve);
    worker.once('error', ({ message }: Error) => resolve(`it could not be read (${message})`));
    worker.postMessage(task);
    const result = await promise;
    clearTimeout(timer);
    worker.removeAllListeners();
    // One that fell over or is still busy is no use to the next page.
    if (typeof result === 'string') await this.close();
    return result;
  }
}

/** Waits until the modules are loaded: that is not the page's time. */
async function startedWorker(): Promise<Worker> {
  const worker = new Worker(new URL('read-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  await new Promise((resolve, reject) => {
    worker.once('online', resolve);
    worker.once('error', reject);
  });
  return worker;
}
