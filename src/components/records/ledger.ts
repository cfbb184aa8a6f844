import { formerContacts } from '@lib/former-contacts';
import { readLedger, type Ledger } from '@lib/ledger/ledger';
import { onceInBuild } from '@lib/once-in-build';
import { allRecords } from './records';

/** The history of the facts of this project; undefined when it is not at hand. */
export const projectLedger = onceInBuild(async (): Promise<Ledger | undefined> =>
  readLedger(process.cwd(), formerContacts(await allRecords('contacts'))),
);
