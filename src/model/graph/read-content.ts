import { readLanguages } from '../languages/read-languages.ts';
import { readVocabularies } from '../languages/read-vocabulary.ts';
import { readAllWords } from '../languages/read-words.ts';
import { readStrings } from '../languages/read-strings.ts';
import { readEditions } from '../editions/read-editions.ts';
import { recordKindNames } from '../records/index.ts';
import type { Content, Records } from './content.ts';
import { Found } from './found.ts';
import { isDraft, readPages } from './read-pages.ts';
import { readQueries } from './read-queries.ts';
import { readRecords } from './read-records.ts';
import { tellStrayFiles } from './stray-files.ts';

/**
 * Reads `content/` below the project's root. Never throws on bad content: what is wrong with a
 * file is told in `invalid`, with its file, field and line.
 * @param today the day the site is built for, `YYYY-MM-DD` in Japan
 * @param withDrafts pages that say `draft: true` count as pages: while writing they are shown
 */
export function readContent(
  root: string,
  today: string,
  { withDrafts = false }: { withDrafts?: boolean } = {},
): Content {
  const found = new Found();
  tellStrayFiles(root, found);
  // What they say is needed by their own pages alone; what is wrong with one stops every build.
  readEditions(root, found);
  const records = Object.fromEntries(
    recordKindNames.map((kind) => [kind, readRecords(root, kind, found)]),
  ) as unknown as Records;
  const languages = readLanguages(root, found);
  const pages = languages.flatMap(({ tag }) => readPages(root, tag, found));
  const interfaceStrings = readStrings(root, languages, found);
  return {
    records,
    languages,
    pages: withDrafts ? pages : pages.filter((page) => !isDraft(page)),
    drafts: withDrafts ? [] : pages.filter(isDraft),
    interfaceStrings,
    words: readAllWords(root, languages, records, found),
    vocabularies: readVocabularies(root, languages, found),
    queries: languages.flatMap(({ tag }) => readQueries(root, tag, found)),
    invalid: found.invalid,
    broken: found.broken,
    lines: found.lines,
    today,
  };
}
