import type { AstroIntegrationLogger } from 'astro';
import { gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { writeFile } from '../finish/line.ts';
import type { Consumer } from '../finish/page.ts';
import type { Content } from '../../model/graph/content.ts';
import { blindSpotsOf } from './blind-spots.ts';
import { buildIndex, findableOf } from './build-index.ts';
import { conceptsAside } from './concepts-aside.ts';
import { smallestIsWanted } from './smallest-wanted.ts';

// It brings a program of its own, which a build that does not pack need not load; and it is loaded at
// once, because Astro loads no module any more when the configuration has been read.
const packer = smallestIsWanted(process.env) ? await import('./smallest-gzip.ts') : undefined;

/**
 * Builds the search index from the built pages, with Pagefind's Node API. Concepts of the thesaurus
 * stand in it as opaque words, added in memory only: shipped pages do not grow.
 */
export function searchIndex(content: Content): Consumer {
  let concepts: ReturnType<typeof conceptsAside>;
  return {
    name: 'search-index',
    start() {
      concepts = conceptsAside(content);
      // What goes wrong is told where the concepts are awaited.
      concepts.catch(() => undefined);
    },
    async consume(pages, { folder }, logger) {
      const started = performance.now();
      const htmls = new Map(pages.map(({ path, html }) => [path, html]));
      const findable = findableOf(
        content,
        await concepts,
        (language, path) =>
          htmls.get([language, path, 'index.html'].filter(Boolean).join('/')) ?? null,
      );
      for (const { text, isTitle } of blindSpotsOf(findable))
        if (isTitle) logger.warn(text);
        else logger.info(text);
      const files = await buildIndex(findable);
      if (packer)
        for (const file of files)
          if (isProgram(file)) file.content = await packer.smallestGzip(file.content);
      for (const { path, content: bytes } of files) writeFile(folder, `pagefind/${path}`, bytes);
      report(files, performance.now() - started, logger);
    },
  };
}

/** Whether a file is Pagefind's program for one language: half of what a first answer brings. */
const isProgram = ({ path }: IndexFile) => path.startsWith('wasm.');

function report(files: IndexFile[], milliseconds: number, logger: AstroIntegrationLogger) {
  const size = (pattern: RegExp) =>
    (
      files
        .filter(({ path }) => pattern.test(path))
        .reduce(
          (sum, { content }) =>
            sum + (content[0] === 0x1f ? content.length : gzipSync(content).length),
          0,
        ) / 1000
    ).toFixed(1);
  logger.info(
    `${(milliseconds / 1000).toFixed(2)} s; compressed kB: program ${size(/pagefind\.js$/)}, wasm ja ${size(/wasm\.unknown/)}, ` +
      `cards ja ${size(/cards-ja/)} en ${size(/cards-en/)}, details ja ${size(/details\/ja/)} en ${size(/details\/en/)}, words ja ${size(/words-ja/)} en ${size(/words-en/)} readings ${size(/words-kana/)}, ` +
      `index ${size(/^index\//)}; ${files.length} files`,
  );
}
