import { readLedger, type Ledger } from '@lib/ledger/ledger';
import { allRecords } from './records';

let known: Promise<Ledger | undefined> | undefined;

/** The history of the facts of this project; undefined when it is not at hand. */
export function projectLedger(): Promise<Ledger | undefined> {
  // While pages are being written, records change; in a build they do not.
  if (!known || !import.meta.env.PROD)
    known = allRecords('contacts').then((contacts) =>
      readLedger(
        process.cwd(),
        new Map(
          contacts.flatMap(({ id, movedFrom = [] }) =>
            movedFrom.map((former): [string, string] => [`contacts/${former}`, `contacts/${id}`]),
          ),
        ),
      ),
    );
  return known;
}
