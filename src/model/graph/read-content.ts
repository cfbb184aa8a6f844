import { readLanguages } from '../languages/read-languages.ts';
import { checkWords } from '../languages/read-words.ts';
import { readStrings } from '../languages/read-strings.ts';
import { recordKindNames } from '../records/index.ts';
import type { Content, Found, Records } from './content.ts';
import { readLearnedWeights } from './read-data.ts';
import { isDraft, readPages } from './read-pages.ts';
import { readRecords } from './read-records.ts';
import { strayFiles } from './stray-files.ts';

/** What of `content/` is read. */
export interface ReadOptions {
  /** Pages that say `draft: true` count as pages: while writing they are shown. */
  withDrafts?: boolean;
}

/**
 * Reads `content/` below the project's root. Never throws on bad content: what is wrong with a
 * file is told in `invalid`, with its file, field and line.
 * @param today the day the site is built for, `YYYY-MM-DD` in Japan
 */
export function readContent(
  root: string,
  today: string,
  { withDrafts = false }: ReadOptions = {},
): Content {
  const found: Found = { invalid: strayFiles(root), broken: [] };
  const records = Object.fromEntries(
    recordKindNames.map((kind) => [kind, readRecords(root, kind, found)]),
  ) as unknown as Records;
  const languages = readLanguages(root, found.invalid);
  checkWords(root, languages, records, found.invalid);
  const pages = languages.flatMap(({ tag }) => readPages(root, tag, found));
  return {
    records,
    languages,
    pages: withDrafts ? pages : pages.filter((page) => !isDraft(page)),
    drafts: withDrafts ? [] : pages.filter(isDraft),
    interfaceStrings: readStrings(root, languages, found.invalid),
    learnedWeights: readLearnedWeights(root, found.invalid),
    ...found,
    today,
  };
}
