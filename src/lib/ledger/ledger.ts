import { factHistory, type Entry } from './fact-history.ts';
import { gitVersions } from './git-versions.ts';

/** The history of all facts, where it is at hand as a whole. */
export interface Ledger {
  /**
   * The entries of a fact (`contacts/smcc/lost-stolen`), the oldest first; undefined where its record
   * has changes that the repository does not know yet.
   */
  historyOf: (id: string) => readonly Entry[] | undefined;
  /** Every entry, with the id of its fact and its place in the history of that, from 1; the newest first. */
  all: readonly (Entry & { id: string; place: number })[];
}

/**
 * The history of the facts of the project in a folder; undefined when it is not at hand.
 * @param moved what records are called now, by the names they had: `contacts/old` → `contacts/new`
 */
export function readLedger(
  root: string,
  moved: ReadonlyMap<string, string> = new Map(),
): Ledger | undefined {
  const versions = gitVersions(root, moved);
  if (!versions) return undefined;
  const history = factHistory(versions.line, versions.written);
  const isUncommitted = (id: string) =>
    [...versions.uncommitted].some((record) => `${id}/`.startsWith(`${record}/`));
  const facts = [...history].filter(([id]) => !isUncommitted(id));
  const ofFact = new Map(facts);
  return {
    historyOf: (id) => ofFact.get(id),
    all: facts
      .flatMap(([id, entries]) => entries.map((entry, at) => ({ ...entry, id, place: at + 1 })))
      .sort(
        (first, second) =>
          second.at - first.at || second.place - first.place || (first.id < second.id ? -1 : 1),
      ),
  };
}
