import { filesIn } from '../model/graph/files-in.ts';
import { languages, type Language } from '../model/language.ts';
import { wordsFolder } from '../model/languages/read-words.ts';
import type { RecordKind } from '../model/records/index.ts';
import { allLanguages } from './language-facts.ts';
import { onceInBuild } from './once-in-build.ts';

/** The folders of pages that are made from records, a page for each, by what they are made from. */
const folders = {
  contacts: 'contacts',
  print: 'sheets',
  'one-at-a-time': 'checklists',
} as const satisfies Record<string, RecordKind>;

/** The languages in which a record has a page: complete ones, and those with words of their own for it. */
export function languagesOfRecord(
  kind: (typeof folders)[keyof typeof folders],
  name: string,
): Language[] {
  const some = allLanguages.filter((language) => namesOf(language.tag, kind).includes(name));
  return [...languages, ...some.map(({ tag }) => tag)];
}

/** Paths of the pages made from records in a language that holds a part of the guide: `contacts/smcc`. */
export function recordPaths(language: Language): string[] {
  return Object.entries(folders).flatMap(([folder, kind]) =>
    namesOf(language, kind).map((name) => `${folder}/${name}`),
  );
}

/** The names of the records for which such a language has words; none for a complete one. */
function namesOf(language: Language, kind: RecordKind): string[] {
  return namesIn(wordsFolder(language, kind));
}

const namesIn = onceInBuild((folder: string) =>
  filesIn(process.cwd(), folder, '.yaml').map((file) => file.replace(/\.yaml$/, '')),
);
