import type { LearnedWeights } from '../learned-weights.ts';
import { pageFrontMatter } from '../page.ts';
import { recordKindNames, recordKinds, type RecordKind, type RecordOf } from '../records/index.ts';
import type { Language } from '../../lib/language.ts';
import type { LanguageFacts } from '../languages/read-languages.ts';
import type { StringsFile } from '../languages/read-strings.ts';
import { placesIn, type Place } from '../fields/meaning.ts';
import type { LineOf } from './read-yaml.ts';
import type { Problem } from './problem.ts';

/** A record that satisfies its schema. */
export interface ContentRecord<Kind extends RecordKind = RecordKind> {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** The file's name without its extension. */
  name: string;
  /** The file's text. */
  text: string;
  data: RecordOf<Kind>;
  /** The lines of its fields, if it was read from a file. */
  lineOf?: LineOf;
}

/** A record or page that is there but does not hold what it must; what is wrong is told once, in `invalid`. */
export interface BrokenFile {
  file: string;
  /** Its folder below `content/`: a kind of record, or `docs`. */
  folder: string;
  /** Name of the record, or path of the page below its language. */
  name: string;
  /** What could be read of it; undefined when nothing could. */
  data?: unknown;
}

/** One language of a page. */
export interface ContentPage {
  file: string;
  language: Language;
  /** Path below the language, `do/police`; the home page is empty. */
  path: string;
  frontMatter: Record<string, unknown>;
  /** The lines of its fields, if it was read from a file. */
  lineOf?: LineOf;
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
  /** What search learnt from labelled queries. */
  learnedWeights: LearnedWeights;
  /** What does not parse or does not satisfy its schema; such records are left out above. */
  invalid: Problem[];
  /** The records and pages that `invalid` speaks of: they exist, so that naming one is no mistake. */
  broken: BrokenFile[];
  /** The day the site is built for, `YYYY-MM-DD`. */
  today: string;
}

/** What reading found wrong. */
export interface Found {
  invalid: Problem[];
  broken: BrokenFile[];
}

/** A value with a meaning in a record or in the front matter of a page. */
export interface ContentPlace extends Place {
  file: string;
  /** The keys that lead to it, joined by dots. */
  field: string;
  line?: number;
}

/** Every value with a meaning in all records that satisfy their schema. */
export function placesInRecords({ records }: Pick<Content, 'records'>): ContentPlace[] {
  return recordKindNames.flatMap((kind) =>
    records[kind].flatMap((record) =>
      placesIn(recordKinds[kind], record.data).map((place) => placedIn(record, place)),
    ),
  );
}

/** Every value with a meaning in the front matter of pages; of fields that break their schema as far as they have its shape. */
export function placesInFrontMatter(pages: readonly ContentPage[]): ContentPlace[] {
  return pages.flatMap((page) =>
    placesIn(pageFrontMatter, page.frontMatter).map((place) => placedIn(page, place)),
  );
}

/** A place in a file, with its line where that is known. */
function placedIn(
  { file, lineOf }: { file: string; lineOf?: LineOf | undefined },
  place: Place,
): ContentPlace {
  return {
    ...place,
    file,
    field: place.path.join('.'),
    ...(lineOf && { line: lineOf(place.path) }),
  };
}

/** Where a problem with a value lies. */
export function placeOf({ file, field, line }: Omit<ContentPlace, keyof Place>) {
  return { file, field, ...(line !== undefined && { line }) };
}
