import { languages } from '../../model/language.ts';
import type { Content, ContentPage } from '../../model/graph/content.ts';
import { searchedPages } from '../../model/graph/searched-pages.ts';
import { writeFile } from '../finish/line.ts';
import type { Consumer } from '../finish/page.ts';
import { cardFiles } from './cards.ts';
import { examplesOf } from './examples.ts';
import { textIndex } from './text-index.ts';
import { trainAside } from './train-aside.ts';

/**
 * Makes the files of search: what it learnt of each language, the cards of what it finds, and
 * Pagefind's index of the texts of the built pages.
 */
export function searchIndex(content: Content): Consumer {
  let models: Promise<Uint8Array[]>;
  return {
    name: 'search-index',
    start() {
      models = Promise.all(
        languages.map((language) =>
          trainAside(examplesOf(content, language), searchedPages(content, language).length),
        ),
      );
      // What goes wrong is told where the models are awaited.
      models.catch(() => undefined);
    },
    async consume(pages, { folder }, logger) {
      const started = performance.now();
      const write = (path: string, file: string | Uint8Array) =>
        writeFile(folder, `pagefind/${path}`, file);
      const htmls = new Map(pages.map(({ path, html }) => [path, html]));
      const htmlOf = ({ language, path }: ContentPage) =>
        htmls.get(`${language}/${path}/index.html`);
      const searched = languages.flatMap((language) => searchedPages(content, language));
      const files = await textIndex(searched, htmlOf);
      for (const { path, content: bytes } of files) write(path, bytes);
      for (const language of content.languages)
        for (const [path, text] of Object.entries(cardFiles(content, language))) write(path, text);
      (await models).forEach((model, at) => write(`model-${languages[at]!}.bin`, model));
      logger.info(
        `${searched.length} pages in ${((performance.now() - started) / 1000).toFixed(2)} s`,
      );
    },
  };
}
