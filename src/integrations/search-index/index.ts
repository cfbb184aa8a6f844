import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { panelStrings } from '../../components/search/panel-strings.ts';
import { translateTo } from '../../lib/interface-strings.ts';
import { languages } from '../../lib/language.ts';
import { buildDay } from '../../lib/today.ts';
import { readContent } from '../content-rules/content.ts';
import { blindSpotsOf } from './blind-spots.ts';
import { buildIndex, findableOf } from './build-index.ts';

/**
 * Builds the search index from the built pages, with Pagefind's Node API. Concepts of the thesaurus
 * stand in it as opaque words, added in memory only: shipped pages do not grow.
 */
export function searchIndex(): AstroIntegration {
  let root = '';
  let tag = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup'({ config, updateConfig }) {
        root = fileURLToPath(config.root);
        tag = sourceTag(root);
        const strings = Object.fromEntries(
          languages.map((language) => [language, panelStrings(translateTo(language))]),
        );
        updateConfig({
          vite: {
            define: {
              'import.meta.env.SEARCH_TAG': JSON.stringify(tag),
              'import.meta.env.SEARCH_STRINGS': JSON.stringify(strings),
            },
          },
        });
      },
      async 'astro:build:done'({ dir, logger }) {
        const started = performance.now();
        const content = readContent(root, buildDay());
        const findable = await findableOf(content, (language, path) => {
          const file = join(fileURLToPath(dir), language, path, 'index.html');
          return existsSync(file) ? readFileSync(file, 'utf8') : null;
        });
        for (const { text, isTitle } of blindSpotsOf(findable))
          if (isTitle) logger.warn(text);
          else logger.info(text);
        const files = await buildIndex(findable, tag);
        await writeAll(join(fileURLToPath(dir), 'pagefind'), files);
        report(files, performance.now() - started, logger);
      },
    },
  };
}

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

async function writeAll(folder: string, files: IndexFile[]) {
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** A fingerprint of everything the index is made from; the browser's copy is asked for by it. */
function sourceTag(root: string): string {
  const hash = createHash('sha256').update(buildDay());
  // The lock file names Pagefind's version.
  hash.update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['content', 'src']) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) {
      const path = join(root, folder, name);
      if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
    }
  }
  return hash.digest('hex').slice(0, 10);
}
