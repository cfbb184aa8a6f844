import { languagesFolder } from '../languages/read-languages.ts';
import { queryFile, queryParts, voices, type Query } from '../queries.ts';
import { filesIn } from './files-in.ts';
import type { Found } from './found.ts';
import { readFile } from './read-data.ts';

/** What readers of a language type, by the page that answers it. */
export function readQueries(root: string, language: string, found: Found): Query[] {
  const folder = `${languagesFolder}/${language}/queries`;
  return filesIn(root, folder, '.yaml').flatMap((name) => {
    const file = `${folder}/${name}`;
    const page = name.replace(/\.yaml$/, '');
    const data = readFile(root, file, queryFile, found);
    return queryParts.flatMap((part) =>
      voices.flatMap((voice) =>
        (data?.[part][voice] ?? []).map((one): Query => {
          const { words, also } = typeof one === 'string' ? { words: one, also: [] } : one;
          return { language, part, voice, words, page, also };
        }),
      ),
    );
  });
}
