import { z } from 'astro/zod';
import { placesIn } from '../fields/meaning.ts';
import { words } from '../fields/text.ts';
import { filesIn } from '../graph/files-in.ts';
import type { Problem } from '../graph/problem.ts';
import { readFile } from '../graph/read-data.ts';
import { recordKindNames, recordKinds, type RecordKind } from '../records/index.ts';
import { languagesFolder, type LanguageFacts } from './read-languages.ts';

/** The words of a record in one language, in the record's own shape; nothing but words. */
export type RecordWords = Record<string, unknown>;

const shape = z.record(z.string(), z.unknown());

/** Where the words of a record stand in a language that is not complete. */
export function wordsFile(language: string, kind: string, name: string): string {
  return `${languagesFolder}/${language}/words/${kind}/${name}.yaml`;
}

/** The words of a record in a language that is not complete; none when it has no such file. */
export function readWords(
  root: string,
  { tag }: Pick<LanguageFacts, 'tag'>,
  kind: RecordKind,
  name: string,
  invalid: Problem[] = [],
): RecordWords {
  return readFile(root, wordsFile(tag, kind, name), shape, invalid) ?? {};
}

/** What stands at a path of nested lists and fields. */
export function at(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as Record<string | number, unknown> | null | undefined)?.[key],
    data,
  );
}

/** Tells words that belong to no text of any record. */
export function checkWords(
  root: string,
  languages: LanguageFacts[],
  records: { [Kind in RecordKind]: { name: string; data: unknown }[] },
  invalid: Problem[],
): void {
  for (const language of languages)
    for (const kind of recordKindNames)
      for (const fileName of filesIn(
        root,
        `${languagesFolder}/${language.tag}/words/${kind}`,
        '.yaml',
      )) {
        const name = fileName.replace(/\.yaml$/, '');
        const file = wordsFile(language.tag, kind, name);
        if (language.completeness === 'all') {
          invalid.push({ file, message: `is not read: its words stand in content/${kind}/.` });
          continue;
        }
        const record = records[kind].find((one) => one.name === name);
        if (!record) {
          invalid.push({ file, message: `has words of a record that content/${kind}/ lacks.` });
          continue;
        }
        const texts = placesIn(recordKinds[kind], record.data)
          .filter(({ meaning }) => meaning.kind === 'text')
          .map(({ path }) => path.join('.'));
        for (const { field, value } of leavesOf(readWords(root, language, kind, name, invalid)))
          if (!texts.includes(field))
            invalid.push({
              file,
              field,
              message: `is no text of content/${kind}/${name}.yaml: take it out.`,
            });
          else
            for (const { message } of words.safeParse(value).error?.issues ?? [])
              invalid.push({ file, field, message });
      }
}

function leavesOf(data: unknown, path: string[] = []): { field: string; value: unknown }[] {
  return typeof data === 'object' && data !== null
    ? Object.entries(data).flatMap(([key, part]) => leavesOf(part, [...path, key]))
    : [{ field: path.join('.'), value: data }];
}
