import { compareEditions, type Difference, type Group } from '@lib/editions/compare';
import { presentEdition } from '@lib/editions/present';
import { formerContacts } from '@lib/former-contacts';
import { freshness } from '@lib/freshness';
import { buildDay } from '@lib/today';
import { dayOf, editionOf, type Edition, type WholeEdition } from '@model/editions/edition';
import { readEditions } from '@model/editions/read-editions';
import { readOrThrow } from '@model/graph/found';
import type { Contact } from '@model/records/contacts';
import { allRecords } from './records';

/** What readers are offered now, as an edition. */
async function present(): Promise<WholeEdition> {
  const named = <Data extends { id: string }>(records: Data[]) =>
    records.map((data) => ({ name: data.id, data }));
  return editionOf(dayOf(presentEdition()), {
    contacts: named(await allRecords('contacts')),
    'time-limits': named(await allRecords('time-limits')),
  });
}

/** The present edition and every one that was released before, the newest first. */
export async function allEditions(): Promise<Edition[]> {
  const now = await present();
  const released = readOrThrow((found) => readEditions(process.cwd(), found));
  const earlier = released.filter(({ edition }) => edition !== now.edition);
  return [now, ...earlier.toReversed()];
}

/**
 * What became of each fact since an edition; undefined when its facts were dropped. Numbers that are
 * withheld for their age count as offered no more, also since the present edition.
 */
export async function changesSince({
  facts,
}: Edition): Promise<Record<Group, Difference[]> | undefined> {
  if (!facts) return undefined;
  const contacts = await allRecords('contacts');
  const aged = new Set(contacts.flatMap(agedChannels));
  const now = (await present()).facts.filter(({ id }) => !aged.has(id));
  return compareEditions(facts, now, formerContacts(contacts));
}

const agedChannels = ({ id, channels }: Contact) =>
  channels
    .filter((channel) => freshness(channel, buildDay()) === 'withheld')
    .map((channel) => `contacts/${id}/${channel.id}`);
