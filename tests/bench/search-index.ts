import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cardFiles } from '../../src/integrations/search-index/cards.ts';
import { examplesOf } from '../../src/integrations/search-index/examples.ts';
import { takeTexts } from '../../src/integrations/search-index/text-index.ts';
import { train } from '../../src/integrations/search-index/train.ts';
import { languages } from '../../src/model/language.ts';
import { writeModel } from '../../src/lib/search/model.ts';
import { buildDay } from '../../src/lib/today.ts';
import { readContent } from '../../src/model/graph/read-content.ts';
import { searchedPages } from '../../src/model/graph/searched-pages.ts';

/**
 * Makes the files of search of a built project once more, in memory. A build trains its languages at
 * the same time, beside the building of the pages; here each has a processor for itself.
 * @param site the folder of the built pages
 * @returns milliseconds of training by language and of the index of texts; bytes of all files, and of
 *   the largest that a first answer waits for
 */
export async function indexTimed(project: string, site: string) {
  const content = readContent(project, buildDay());
  const training: number[] = [];
  const models = languages.map((language) => {
    const started = performance.now();
    const model = train(examplesOf(content, language), searchedPages(content, language).length);
    training.push(performance.now() - started);
    return writeModel(model).length;
  });
  const started = performance.now();
  const textIndex = await takeTexts(
    languages.flatMap((language) => searchedPages(content, language)),
    ({ language, path }) => {
      const file = join(site, language, path, 'index.html');
      return statSync(file, { throwIfNoEntry: false }) && readFileSync(file, 'utf8');
    },
  );
  const files = await textIndex();
  const texts = performance.now() - started;
  const cards = content.languages.flatMap((language) =>
    Object.values(cardFiles(content, language)).map((text) => Buffer.byteLength(text)),
  );
  const bytes = [...models, ...cards, ...files.map(({ content: file }) => file.length)].reduce(
    (sum, size) => sum + size,
  );
  return { training, texts, bytes, largestModel: Math.max(...models) };
}
