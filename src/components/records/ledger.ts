import { formerContacts } from '@lib/former-contacts';
import { readLedger, type Ledger } from '@lib/ledger/ledger';
import { allRecords } from './records';

let known: Promise<Ledger | undefined> | undefined;

/** The history of the facts of this project; undefined when it is not at hand. */
export function projectLedger(): Promise<Ledger | undefined> {
  // While pages are being written, records change; in a build they do not.
  if (!known || !import.meta.env.PROD)
    known = allRecords('contacts').then((contacts) =>
      readLedger(process.cwd(), formerContacts(contacts)),
    );
  return known;
}
