import type { ZodType } from 'astro/zod';
import { recordKinds, type RecordKind, type RecordOf } from '../records/index.ts';
import type { ContentRecord } from './content.ts';
import type { Found } from './found.ts';
import { filesIn } from './files-in.ts';
import { readData } from './read-data.ts';
import { readText } from './read-text.ts';

/** The records of one kind, in the order of their names; what is wrong with the others goes to `found`. */
export function readRecords<Kind extends RecordKind>(
  root: string,
  kind: Kind,
  found: Found,
): ContentRecord<Kind>[] {
  const folder = `content/${kind}`;
  const names = filesIn(root, folder, '.yaml').filter((name) => !name.includes('/'));
  return names.flatMap((fileName) => {
    const file = `${folder}/${fileName}`;
    const name = fileName.replace(/\.yaml$/, '');
    const text = readText(root, file, found) ?? '';
    const { data, value } =
      text === ''
        ? {}
        : readData(file, text, recordKinds[kind] as unknown as ZodType<RecordOf<Kind>>, found);
    if (data) {
      // Whoever names it by its id means this file.
      if (data.id !== name) found.broken.push({ file, folder: kind, name: data.id, data });
      return [{ file, name, text, data }];
    }
    found.broken.push({ file, folder: kind, name, data: value });
    return [];
  });
}
