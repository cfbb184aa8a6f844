import { Worker } from 'node:worker_threads';
import type { Content } from '../../model/graph/content.ts';
import type { Concepts } from './concepts.ts';

/**
 * Begins to work out the concepts in a thread of its own: loading the dictionary for their readings
 * takes more than a second, during which pages can be built. Rejects with what went wrong there.
 */
export function conceptsAside({ records }: Pick<Content, 'records'>): Promise<Concepts> {
  // Functions do not travel to a thread.
  const [thesaurus, glossary, contacts] = (['thesaurus', 'glossary', 'contacts'] as const).map(
    (kind) => records[kind].map(({ name, file, data }) => ({ name, file, data })),
  );
  const worker = new Worker(new URL('concepts-worker.ts', import.meta.url), {
    workerData: { thesaurus, glossary, contacts },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
