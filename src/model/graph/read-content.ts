import { languages } from '../../lib/language.ts';
import { recordKindNames } from '../records/index.ts';
import type { Content, Found, Records } from './content.ts';
import { readLearnedWeights, readStrings } from './read-data.ts';
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
  const pages = languages.flatMap((language) => readPages(root, language, found));
  return {
    records,
    pages: withDrafts ? pages : pages.filter((page) => !isDraft(page)),
    drafts: withDrafts ? [] : pages.filter(isDraft),
    interfaceStrings: languages.flatMap((language) => readStrings(root, language, found.invalid)),
    learnedWeights: readLearnedWeights(root, found.invalid),
    ...found,
    today,
  };
}
