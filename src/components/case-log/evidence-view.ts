import { evidenceOf, type NotListed } from '../../lib/case/evidence.ts';
import type { Entries } from '../../lib/case/entries.ts';
import { newId } from '../case/case-store.ts';
import type { LogTools } from './log-tools.ts';

/** Puts what identifies the chosen files into the list, one after another, and says which could not be read. */
export async function listFiles(tools: LogTools, field: HTMLInputElement): Promise<void> {
  const files: NonNullable<Entries['files']> = {};
  const said = new Set<string>();
  tools.say(tools.word('files.reading'));
  for (const file of field.files ?? []) {
    // There is none where the page did not come over a safe connection.
    const entry = await evidenceOf(file, crypto.subtle);
    if (typeof entry === 'string')
      said.add(tools.word(`files.${entry}`, { name: shownName(file.name, entry) }));
    else files[newId({ ...tools.store.file().files, ...files })] = entry;
  }
  field.value = '';
  const count = Object.keys(files).length;
  const faults = [...said].join(' ');
  if (count === 0) return tools.say(faults);
  await tools.put(
    () => ({ files }),
    () => `${tools.word('files.listed', { count })} ${faults}`.trim(),
  );
}

/** What must not be kept is not shown or read out either. */
const shownName = (name: string, fault: NotListed) =>
  fault === 'secret-name' ? name.replace(/[\p{L}\d]*\d[\p{L}\d]*/gu, '•••') : name;
