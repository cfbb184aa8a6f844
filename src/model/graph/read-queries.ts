import { languagesFolder } from '../languages/read-languages.ts';
import { queryFile, queryParts, voices, type Query } from '../queries.ts';
import { filesIn } from './files-in.ts';
import type { Found } from './found.ts';
import { readFile } from './read-data.ts';

const folderOf = (language: string) => `${languagesFolder}/${language}/queries`;

/** Where the queries of a page stand, from the project's root. */
export const queriesFile = (language: string, page: string) => `${folderOf(language)}/${page}.yaml`;

/** What readers of a language type, by the page that answers it. */
export function readQueries(root: string, language: string, found: Found): Query[] {
  return filesIn(root, folderOf(language), '.yaml').flatMap((name) => {
    const page = name.replace(/\.yaml$/, '');
    const file = queriesFile(language, page);
    const data = readFile(root, file, queryFile, found);
    return queryParts.flatMap((part) =>
      voices.flatMap((voice) =>
        (data?.[part][voice] ?? []).map((one, at): Query => {
          const { words, also } = typeof one === 'string' ? { words: one, also: [] } : one;
          const field = `${part}.${voice}.${at}`;
          return { file, field, language, part, voice, words, page, also };
        }),
      ),
    );
  });
}
