import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { RecordKind } from '../records/index.ts';
import type { ContentRecord } from './content.ts';
import { Found } from './found.ts';
import { givenContent } from './given-content.ts';
import { readRecords } from './read-records.ts';

/**
 * Fills a collection of Astro with the records of one kind: those that the rules read, or else read
 * as the rules read them. Records that break their schema are left out; the rules say what is wrong.
 * While pages are being written, each edit below the kind's folder reads it again.
 */
export function recordLoader(kind: RecordKind): Loader {
  return {
    name: `records:${kind}`,
    load({ store, config, watcher, ...context }) {
      const root = fileURLToPath(config.root);
      const fill = (records: readonly ContentRecord[]) => {
        const names = new Set(records.map(({ name }) => name));
        for (const id of store.keys()) if (!names.has(id)) store.delete(id);
        for (const { name, data, file, text } of records)
          store.set({ id: name, data, filePath: file, digest: context.generateDigest(text) });
      };
      const read = () => readRecords(root, kind, new Found());
      fill(watcher ? read() : givenContent(config).records[kind]);
      const folder = `content/${kind}/`;
      watcher?.on('all', (_, path) => {
        if (relative(root, path).replaceAll('\\', '/').startsWith(folder)) fill(read());
      });
      return Promise.resolve();
    },
  };
}
