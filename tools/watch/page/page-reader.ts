import { once } from 'node:events';
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
    const signal = AbortSignal.timeout(this.#limit);
    try {
      this.#worker.postMessage(task);
      // Rejects when the thread falls over.
      const [reading] = (await once(this.#worker, 'message', { signal })) as [Reading];
      return reading;
    } catch (error) {
      // One that fell over or is still busy is no use to the next page.
      await this.close();
      return signal.aborted
        ? `its words were not found within ${this.#limit / 1000} seconds`
        : `it could not be read (${(error as Error).message})`;
    }
  }
}

/** Waits until the modules are loaded: that is not the page's time. */
async function startedWorker(): Promise<Worker> {
  const worker = new Worker(new URL('read-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  await once(worker, 'message');
  // Between two pages nobody waits for it: the next one finds out.
  worker.on('error', () => undefined);
  return worker;
}
