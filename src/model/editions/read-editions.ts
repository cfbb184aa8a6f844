import { complaintsOf } from '../graph/complaints.ts';
import { filesIn } from '../graph/files-in.ts';
import type { Found } from '../graph/found.ts';
import { readText } from '../graph/read-text.ts';
import { edition, type Edition } from './edition.ts';

/** Where the editions stand, from the project's root. */
export const editionsFolder = 'content/editions';

const remedy = 'a release writes these files: take the change back (`git checkout`).';

/** The released editions, the oldest first; what is wrong with a file is told in `found`. */
export function readEditions(root: string, found: Found): Edition[] {
  return filesIn(root, editionsFolder, '.json').flatMap((name) => {
    const file = `${editionsFolder}/${name}`;
    const value = parsed(readText(root, file, found) ?? '');
    if (value === undefined) {
      found.tell({ file, message: `is not JSON: ${remedy}` });
      return [];
    }
    const { success, data } = edition.safeParse(value);
    if (!success) {
      for (const { path, message } of complaintsOf(edition, value))
        found.tell({ file, field: path.join('.'), message });
      return [];
    }
    if (name === `${data.edition}.json`) return [data];
    found.tell({ file, field: 'edition', message: `is not the name of its file: ${remedy}` });
    return [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
