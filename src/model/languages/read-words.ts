import { z } from 'astro/zod';
import { withoutReadings } from '../../model/readings.ts';
import { japanese } from '../language.ts';
import { nearest } from '../distance.ts';
import { namedPath, placesIn } from '../fields/meaning.ts';
import { words } from '../fields/text.ts';
import { filesIn } from '../graph/files-in.ts';
import { Found } from '../graph/found.ts';
import { readFile } from '../graph/read-data.ts';
import { recordKindNames, recordKinds, type RecordKind } from '../records/index.ts';
import { languagesFolder, type LanguageFacts } from './read-languages.ts';

/** The words of a record in one language, in the record's own shape; nothing but words. */
const recordWords = z.record(z.string(), z.unknown());

/** Where the words of a kind of record stand in a language that is not complete. */
export function wordsFolder(language: string, kind: RecordKind): string {
  return `${languagesFolder}/${language}/words/${kind}`;
}

/** The words of a record in a language that is not complete; none when it has no such file. */
export function readWords(
  root: string,
  { tag }: Pick<LanguageFacts, 'tag'>,
  kind: RecordKind,
  name: string,
  found = new Found(),
): z.output<typeof recordWords> {
  const file = `${wordsFolder(tag, kind)}/${name}.yaml`;
  return readFile(root, file, recordWords, found) ?? {};
}

/** The words of one record in a language that is not complete. */
export interface WordsFile {
  file: string;
  language: LanguageFacts;
  data: z.output<typeof recordWords>;
}

/** Reads the words of records in all languages that are not complete, and tells those that belong to no text. */
export function readAllWords(
  root: string,
  languages: LanguageFacts[],
  records: { [Kind in RecordKind]: { name: string; data: unknown }[] },
  found: Found,
): WordsFile[] {
  return languages.flatMap((language) =>
    recordKindNames.flatMap((kind) =>
      filesIn(root, wordsFolder(language.tag, kind), '.yaml').flatMap((fileName) => {
        const file = `${wordsFolder(language.tag, kind)}/${fileName}`;
        const name = fileName.replace(/\.yaml$/, '');
        const record = records[kind].find((one) => one.name === name);
        if (language.completeness === 'all')
          found.tell({ file, message: `is not read: its words stand in content/${kind}/.` });
        else if (record) {
          const data = readWords(root, language, kind, name, found);
          checkWords(file, data, kind, record, found);
          return [{ file, language, data }];
        } else if (!found.broken.some((one) => one.folder === kind && one.name === name)) {
          const names = records[kind].map((one) => one.name);
          const meant = nearest(name, names);
          found.tell({
            file,
            message: `has words of a record that content/${kind}/ lacks: ${meant ? `call the file "${meant}.yaml"` : 'call the file like its record, or delete it'}.`,
          });
        }
        return [];
      }),
    ),
  );
}

function checkWords(
  file: string,
  said: object,
  kind: RecordKind,
  { name, data }: { name: string; data: unknown },
  found: Found,
): void {
  const places = new Map(
    placesIn(recordKinds[kind], data).map((place) => [
      namedPath(data, place.path).join('.'),
      place,
    ]),
  );
  const known = [...places.keys()];
  /** The part of a field that the record lacks: all of an entry that is not in its list. */
  const lacking = (field: string) => {
    const keys = field.split('.');
    const parts = keys.map((_, last) => keys.slice(0, last + 1).join('.'));
    return parts.find((part) => !known.some((one) => `${one}.`.startsWith(`${part}.`))) ?? field;
  };
  const told = new Set<string>();
  for (const { field, text } of leavesOf(said)) {
    const { error } = words.safeParse(text);
    const { meaning, value } = places.get(field) ?? {};
    const isSaid = meaning?.kind === 'spoken' && field.endsWith(`.${japanese}`);
    const wrong =
      meaning?.kind !== 'text' && meaning?.kind !== 'spoken'
        ? `is no text of content/${kind}/${name}.yaml: take it out.`
        : typeof text !== 'string'
          ? 'is no text: write it in quotes.'
          : isSaid && withoutReadings(text) !== value
            ? `says another sentence than content/${kind}/${name}.yaml, "${String(value)}": what is said stays the same, readings may stand in it.`
            : error?.issues[0]?.message;
    const place = meaning ? field : lacking(field);
    if (wrong && !told.has(place)) found.tell({ file, field: place, message: wrong });
    told.add(place);
  }
}

function leavesOf(data: unknown, path: string[] = []): { field: string; text: unknown }[] {
  return typeof data === 'object' && data !== null
    ? Object.entries(data).flatMap(([key, part]) => leavesOf(part, [...path, key]))
    : [{ field: path.join('.'), text: data }];
}
