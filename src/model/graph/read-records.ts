import { recordKinds, type RecordKind, type RecordOf } from '../records/index.ts';
import type { ContentRecord, Found } from './content.ts';
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
    const text = readText(root, file, found.invalid);
    const read = text === undefined ? {} : readData(file, text, recordKinds[kind], found.invalid);
    if (text !== undefined && 'data' in read)
      return [{ file, name, text, data: read.data as RecordOf<Kind>, lineOf: read.lineOf }];
    found.broken.push({ file, folder: kind, name, data: read.value });
    return [];
  });
}
