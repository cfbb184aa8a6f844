import { valueOf } from '../kept/state.ts';
import { each, mostEntries, type CaseFile, type CaseLists } from './state.ts';

/** The lists that a log writes. */
export type LogList = 'events' | 'charges' | 'files';

/** Entries to write, by list and id; `undefined` takes an entry away. */
export type Entries = {
  [List in LogList]?: Record<string, CaseLists[List][string] | undefined>;
};

const lists = ['events', 'charges', 'files'] as const satisfies LogList[];

/** The case with these entries written, those that are `undefined` taken away, the rest as it was. */
export function withEntries(file: CaseFile, entries: Entries): CaseFile {
  const written = each(lists, (list) => {
    const all = Object.entries({ ...file[list], ...entries[list] });
    return Object.fromEntries(all.filter(([, entry]) => entry !== undefined));
  });
  return { ...file, ...(written as Pick<CaseFile, LogList>) };
}

/** What `withEntries` has to write so that the same entries are again as they are now. */
export function entriesBefore(file: CaseFile, entries: Entries): Entries {
  return each(lists, (list) => {
    const ids = Object.keys(entries[list] ?? {});
    return each(ids, (id) => valueOf<unknown>(file[list], id));
  }) as Entries;
}

/** Whether the case has these entries just so, and none where they are `undefined`. */
export function holds(file: CaseFile, entries: Entries): boolean {
  return lists.every((list) =>
    Object.entries<object | undefined>(entries[list] ?? {}).every(([id, entry]) => {
      const now = valueOf<object>(file[list], id);
      if (!now || !entry) return !now && !entry;
      return Object.entries(entry).every(([field, value]) => now[field as never] === value);
    }),
  );
}

/** Whether a list would hold more entries than a case keeps. */
export function isTooMany(file: CaseFile): boolean {
  return lists.some((list) => Object.keys(file[list]).length > mostEntries);
}
