import { pageFrontMatter } from '../page.ts';
import type { Query } from '../queries.ts';
import { recordKindNames, recordKinds, type RecordKind, type RecordOf } from '../records/index.ts';
import type { Language } from '../language.ts';
import type { LanguageFacts } from '../languages/read-languages.ts';
import type { StringsFile } from '../languages/read-strings.ts';
import type { Vocabulary } from '../languages/read-vocabulary.ts';
import type { WordsFile } from '../languages/read-words.ts';
import { placesIn, type Place } from '../fields/meaning.ts';
import type { BrokenFile } from './found.ts';
import type { LineOf, Problem } from './problem.ts';

/** A record that satisfies its schema. */
export interface ContentRecord<Kind extends RecordKind = RecordKind> {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** The file's name without its extension. */
  name: string;
  /** The file's text. */
  text: string;
  data: RecordOf<Kind>;
}

/** One language of a page. */
export interface ContentPage {
  file: string;
  language: Language;
  /** Path below the language, `do/police`; the home page is empty. */
  path: string;
  frontMatter: Record<string, unknown>;
  /** The MDX below the front matter. */
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/** All records, by their kind. */
export type Records = { [Kind in RecordKind]: ContentRecord<Kind>[] };

/** Everything below `content/`, read from disk. */
export interface Content {
  records: Records;
  /** In the order in which they are offered. */
  languages: LanguageFacts[];
  /** Pages that are published; while writing, drafts too. */
  pages: ContentPage[];
  /** Pages that are left out of a build because they say `draft: true`. */
  drafts: ContentPage[];
  interfaceStrings: StringsFile[];
  /** Words of records in languages that are not complete. */
  words: WordsFile[];
  /** The words that languages for beginners may use, by their tags. */
  vocabularies: ReadonlyMap<string, Vocabulary>;
  /** What readers type, by the page that answers it. */
  queries: Query[];
  /** What does not parse or does not satisfy its schema; such records are left out above. */
  invalid: Problem[];
  /** The records and pages that `invalid` speaks of: they exist, so that naming one is no mistake. */
  broken: BrokenFile[];
  /** The lines of the fields of each file. */
  lines: ReadonlyMap<string, LineOf>;
  /** The day the site is built for, `YYYY-MM-DD`. */
  today: string;
}

/** A value with a meaning in a record or in the front matter of a page. */
interface ContentPlace extends Place {
  file: string;
  /** The keys that lead to it, joined by dots. */
  field: string;
}

/** Every value with a meaning in all records that satisfy their schema. */
export function placesInRecords({ records }: Pick<Content, 'records'>): ContentPlace[] {
  return recordKindNames.flatMap((kind) =>
    records[kind].flatMap(({ file, data }) => placed(file, placesIn(recordKinds[kind], data))),
  );
}

/** Every value with a meaning in the front matter of pages; of fields that break their schema as far as they have its shape. */
export function placesInFrontMatter(pages: readonly ContentPage[]): ContentPlace[] {
  return pages.flatMap(({ file, frontMatter }) =>
    placed(file, placesIn(pageFrontMatter, frontMatter)),
  );
}

const placed = (file: string, places: Place[]): ContentPlace[] =>
  places.map((place) => ({ ...place, file, field: place.path.join('.') }));

/** All ways to reach an organisation, each with its place. */
export function channelsOf({ contacts }: Pick<Records, 'contacts'>) {
  return contacts.flatMap(({ file, name, data }) =>
    data.channels.map((channel, index) => ({
      channel,
      contact: data,
      file,
      name,
      field: `channels.${index}`,
    })),
  );
}
