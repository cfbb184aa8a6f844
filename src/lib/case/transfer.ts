import { asSealed, type Sealed } from './envelope.ts';
import { caseFormat } from './export.ts';
import { jsonOf, parseCase } from './parse.ts';
import { choiceNames, joinedCase, listNames, type CaseFile } from './state.ts';

/** Longer files are not read, in characters: a full case with long notes stays below. */
export const longestFile = 5_000_000;

/**
 * Why a file is not brought in: `foreign`: not a case of this site; `newer`: of a newer version of
 * it; `damaged`: parts of it cannot be read; `tooLarge`.
 */
type CaseRefusal = 'foreign' | 'newer' | 'damaged' | 'tooLarge';

/** What a file holds: a case, one that a passphrase opens, or nothing to bring in. */
export type ReadCase = { file: CaseFile } | { sealed: Sealed } | { refusal: CaseRefusal };

/** How many entries bringing a case in adds and changes; those of choices and own words count too. */
export interface CaseImport {
  after: CaseFile;
  added: number;
  changed: number;
}

/** Reads an exported file. Never throws. */
export function readCase(text: string): ReadCase {
  if (text.length > longestFile) return { refusal: 'tooLarge' };
  const value = jsonOf(text);
  const sealed = asSealed(value);
  if (sealed) return { sealed };
  if ((value as { format?: unknown } | undefined)?.format !== caseFormat)
    return { refusal: text.includes(caseFormat) ? 'damaged' : 'foreign' };
  const { file, loss } = parseCase(value);
  return loss ? { refusal: loss === 'newer' ? 'newer' : 'damaged' } : { file };
}

/** What bringing the case in would do; changes nothing itself. */
export function planCaseImport(file: CaseFile, brought: CaseFile): CaseImport {
  const after = joinedCase(file, brought);
  let added = 0;
  let changed = 0;
  const count = (before: unknown, now: unknown) => {
    if (JSON.stringify(before) === JSON.stringify(now)) return;
    if (before === undefined || before === '') added += 1;
    else changed += 1;
  };
  for (const name of listNames)
    for (const [id, entry] of Object.entries(after[name]))
      count(Object.hasOwn(file[name], id) ? file[name][id] : undefined, entry);
  for (const [name, word] of Object.entries(after.own))
    count(file.own[name as keyof CaseFile['own']], word);
  for (const name of choiceNames) added += after[name].length - file[name].length;
  return { after, added, changed };
}
