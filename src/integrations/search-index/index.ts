import { languages } from '../../model/language.ts';
import type { Content } from '../../model/graph/content.ts';
import { searchedPages } from '../../model/graph/searched-pages.ts';
import { writeFile } from '../finish/line.ts';
import type { Consumer } from '../finish/page.ts';
import { cardFiles } from './cards.ts';
import { examplesOf } from './examples.ts';
import { takeTexts } from './text-index.ts';
import { trainAside } from './train-aside.ts';

/**
 * Makes the files of search: what it learnt of each language, the cards of what it finds, and
 * Pagefind's index of the texts of the built pages. Pagefind is a program of its own: while it makes
 * the index of what it was given, consumers after `search-texts` have a core to themselves.
 */
export function searchIndex(content: Content): Consumer[] {
  let models: Promise<Uint8Array[]>;
  let textIndex: Awaited<ReturnType<typeof takeTexts>>;
  return [
    {
      name: 'search-texts',
      start() {
        models = Promise.all(
          languages.map((language) =>
            trainAside(examplesOf(content, language), searchedPages(content, language).length),
          ),
        );
        // What goes wrong is told where the models are awaited.
        models.catch(() => undefined);
      },
      async consume(pages, _, logger) {
        const searched = languages.flatMap((language) => searchedPages(content, language));
        const htmls = new Map(pages.map(({ path, html }) => [path, html]));
        textIndex = await takeTexts(searched, ({ language, path }) =>
          htmls.get(`${language}/${path}/index.html`),
        );
        logger.info(`${searched.length} pages`);
      },
    },
    {
      name: 'search-index',
      after: ['search-texts'],
      async consume(_, { folder }) {
        const write = (path: string, file: string | Uint8Array) =>
          writeFile(folder, `pagefind/${path}`, file);
        for (const { path, content: bytes } of await textIndex()) write(path, bytes);
        for (const language of content.languages)
          for (const [path, text] of Object.entries(cardFiles(content, language)))
            write(path, text);
        (await models).forEach((model, at) => write(`model-${languages[at]!}.bin`, model));
      },
    },
  ];
}
