import { z } from 'astro/zod';
import { placesIn } from '../fields/meaning.ts';
import { words } from '../fields/text.ts';
import { filesIn } from '../graph/files-in.ts';
import { Found } from '../graph/found.ts';
import { readFile } from '../graph/read-data.ts';
import { recordKindNames, recordKinds, type RecordKind } from '../records/index.ts';
import { languagesFolder, type LanguageFacts } from './read-languages.ts';

/** The words of a record in one language, in the record's own shape; nothing but words. */
const recordWords = z.record(z.string(), z.unknown());

/** The words of a record in a language that is not complete; none when it has no such file. */
export function readWords(
  root: string,
  { tag }: Pick<LanguageFacts, 'tag'>,
  kind: RecordKind,
  name: string,
  found = new Found(),
): z.output<typeof recordWords> {
  const file = `${languagesFolder}/${tag}/words/${kind}/${name}.yaml`;
  return readFile(root, file, recordWords, found) ?? {};
}

/** Tells words that belong to no text of any record. */
export function checkWords(
  root: string,
  languages: LanguageFacts[],
  records: { [Kind in RecordKind]: { name: string; data: unknown }[] },
  found: Found,
): void {
  for (const language of languages)
    for (const kind of recordKindNames) {
      const folder = `${languagesFolder}/${language.tag}/words/${kind}`;
      for (const fileName of filesIn(root, folder, '.yaml')) {
        const file = `${folder}/${fileName}`;
        const name = fileName.replace(/\.yaml$/, '');
        const record = records[kind].find((one) => one.name === name);
        if (language.completeness === 'all')
          found.tell({ file, message: `is not read: its words stand in content/${kind}/.` });
        else if (record) checkWordsOf(record, readWords(root, language, kind, name, found));
        else if (!found.broken.some((one) => one.folder === kind && one.name === name))
          found.tell({ file, message: `has words of a record that content/${kind}/ lacks.` });

        function checkWordsOf({ data }: { data: unknown }, said: object): void {
          const texts = placesIn(recordKinds[kind], data)
            .filter(({ meaning }) => meaning.kind === 'text')
            .map(({ path }) => path.join('.'));
          for (const { field, text } of leavesOf(said)) {
            const { error } = words.safeParse(text);
            const wrong = !texts.includes(field)
              ? `is no text of content/${kind}/${name}.yaml: take it out.`
              : typeof text === 'string'
                ? error?.issues[0]?.message
                : 'is no text: write it in quotes.';
            if (wrong) found.tell({ file, field, message: wrong });
          }
        }
      }
    }
}

function leavesOf(data: unknown, path: string[] = []): { field: string; text: unknown }[] {
  return typeof data === 'object' && data !== null
    ? Object.entries(data).flatMap(([key, part]) => leavesOf(part, [...path, key]))
    : [{ field: path.join('.'), text: data }];
}
