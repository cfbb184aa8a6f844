import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { panelStrings } from '../../components/search/panel-strings.ts';
import { translateTo } from '../../lib/interface-strings.ts';
import { languages, type Language } from '../../lib/language.ts';
import type { CardsData } from '../../lib/search/card.ts';
import { conceptToken, lexiconOf } from '../../lib/search/lexicon.ts';
import { buildDay } from '../../lib/today.ts';
import { readContent, type Content } from '../content-rules/content.ts';
import { conceptsOf } from './concepts.ts';
import { documentsOf, type SearchDocument } from './documents.ts';
import { checked, idsFor, idsOf, joinIndexes, shortened } from './files.ts';
import { writtenLexicon } from './written-lexicon.ts';

/**
 * The text of a record that is found by its concepts alone. Pagefind 1.6 drops a record in which it
 * sees no word (`-`), and reports no error.
 */
const anyWord = 'zz';

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
        const files = await buildIndex(content, fileURLToPath(dir), tag, logger);
        await writeAll(join(fileURLToPath(dir), 'pagefind'), files);
        report(files, performance.now() - started, logger);
      },
    },
  };
}

/** The files of the index, by their path below `pagefind/`. */
async function buildIndex(
  content: Content,
  folder: string,
  tag: string,
  logger: AstroIntegrationLogger,
): Promise<IndexFile[]> {
  const concepts = await conceptsOf(content);
  // Texts are written in their proper characters: readings would only be met by chance.
  const lexicon = lexiconOf({ ...concepts.data, kana: [] });
  const conceptIndex = await newIndex();
  const textIndex = await newIndex();
  const documents = {} as Record<Language, SearchDocument[]>;
  for (const language of languages) {
    documents[language] = documentsOf(content, language, concepts, lexicon, (path) => {
      const file = join(folder, language, path, 'index.html');
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    });
    for (const { card, concepts: fields, html } of documents[language]) {
      const url = `${language}/${card.path}`;
      const meta = Object.fromEntries(
        Object.entries(fields)
          .filter(([, numbers]) => numbers.length > 0)
          .map(([field, numbers]) => [field, [...new Set(numbers)].map(conceptToken).join(' ')]),
      );
      checked(
        await conceptIndex.addCustomRecord({ url, language, content: anyWord, meta }),
        `take in the concepts of ${url}`,
      );
      if (html !== undefined)
        checked(await textIndex.addHTMLFile({ url, content: html }), `take in the text of ${url}`);
    }
  }
  const conceptFiles = checked(await conceptIndex.getFiles(), 'write the concepts').files;
  const textFiles = checked(await textIndex.getFiles(), 'write the texts').files;
  await close();
  warnOfBlindSpots(documents, logger);
  return [
    ...joinIndexes(conceptFiles, textFiles),
    ...cardFiles(documents, idsOf(conceptFiles), idsOf(textFiles), tag),
    ...writtenLexicon(concepts.data).map(({ name, text }) => file(`${name}.${tag}.json`, text)),
  ];
}

async function newIndex(): Promise<PagefindIndex> {
  const { index } = checked(await createIndex(), 'start');
  if (!index) throw new Error('Pagefind did not start.');
  return index;
}

function cardFiles(
  documents: Record<Language, SearchDocument[]>,
  ids: Map<string, string>,
  texts: Map<string, string>,
  tag: string,
): IndexFile[] {
  return languages.flatMap((language) => {
    const all = documents[language];
    const idsWithin = (known: Map<string, string>, documents: SearchDocument[]) =>
      shortened(
        idsFor(
          language,
          documents.map(({ card }) => card.path),
          known,
        ),
      );
    const data: CardsData = {
      cards: all.map(({ card: { path, title, kind, phones } }) => ({
        path,
        title,
        kind,
        text: '',
        ...(phones && { phones }),
      })),
      ids: idsWithin(ids, all),
      texts: idsWithin(
        texts,
        all.filter(({ html }) => html !== undefined),
      ),
    };
    const details = all.map(({ card: { text, headings } }) => ({
      text,
      ...(headings && { headings }),
    }));
    return [
      file(`cards-${language}.${tag}.json`, JSON.stringify(data)),
      file(`details-${language}.${tag}.json`, JSON.stringify(details)),
    ];
  });
}

/** Titles and headings in which the thesaurus recognises nothing cannot be found by meaning. */
function warnOfBlindSpots(
  documents: Record<Language, SearchDocument[]>,
  logger: AstroIntegrationLogger,
) {
  for (const language of languages) {
    const blind = documents[language].filter(
      ({ concepts, html }) =>
        html !== undefined && !concepts.zt?.length && !concepts.zp?.length && !concepts.za?.length,
    );
    for (const { card } of blind)
      logger.warn(
        `${language}/${card.path} “${card.title}” carries no concept of content/thesaurus/.`,
      );
  }
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
      `cards ja ${size(/cards-ja/)} en ${size(/cards-en/)}, details ja ${size(/details-ja/)} en ${size(/details-en/)}, words ja ${size(/words-ja/)} en ${size(/words-en/)} readings ${size(/words-kana/)}, ` +
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

function file(path: string, text: string): IndexFile {
  return { path, content: new TextEncoder().encode(text) };
}

/** A fingerprint of everything the index is made from; the browser's copy is asked for by it. */
function sourceTag(root: string): string {
  const hash = createHash('sha256').update(buildDay());
  for (const folder of ['content', 'src']) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) {
      const path = join(root, folder, name);
      if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
    }
  }
  return hash.digest('hex').slice(0, 10);
}
