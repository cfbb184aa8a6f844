import { valueOf } from '../kept/state.ts';
import { freeFields } from './parse.ts';
import { secretIn } from './secrets.ts';
import { ownWordNames, type CaseFile } from './state.ts';

/** A text of a case that was left out because it must not be kept. */
export interface NotTaken {
  part: 'own' | keyof typeof freeFields;
  /** Id of the entry; empty for the reader’s own words. */
  id: string;
  field: string;
}

type Texts = Record<string, unknown>;

/**
 * The case to bring in without texts that hold the number of a card, a code or a password, and which
 * those were. What `here` has in the same place stays there; else the place is empty.
 */
export function withoutSecrets(
  brought: CaseFile,
  here: CaseFile,
): { file: CaseFile; notTaken: NotTaken[] } {
  const notTaken: NotTaken[] = [];
  const told = (
    texts: object,
    fields: readonly string[],
    kept: object | undefined,
    place: Omit<NotTaken, 'field'>,
  ) => {
    const taken: Texts = { ...texts };
    for (const field of fields) {
      if (!secretIn(taken[field] as string)) continue;
      taken[field] = (kept as Texts | undefined)?.[field] ?? '';
      notTaken.push({ ...place, field });
    }
    return taken;
  };
  const own = told(brought.own, ownWordNames, here.own, { part: 'own', id: '' });
  const lists = Object.entries(freeFields).map(([name, fields]) => {
    const part = name as keyof typeof freeFields;
    const entries = Object.entries<object>(brought[part]).map(([id, entry]): [string, Texts] => [
      id,
      told(entry, fields, valueOf<object>(here[part], id), { part, id }),
    ]);
    return [part, Object.fromEntries<Texts>(entries)] as const;
  });
  return { file: { ...brought, own, ...Object.fromEntries(lists) } as CaseFile, notTaken };
}
