import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { Language } from '@lib/language';
import { basePath } from '@lib/links';
import { lastChecked } from '@lib/freshness';
import { datedFact, sheetDates, type DatedFact, type SheetDates } from '@lib/sheet-dates';
import type { Contact } from '@schemas/contact';
import type { Sheet, SheetPart } from '@schemas/sheet';
import { allRecords, recordsOf } from './records';

/** All sheets in their order. */
export async function allSheets(): Promise<Sheet[]> {
  const entries = await getCollection('sheets');
  return entries.map((entry) => entry.data).sort((first, second) => first.order - second.order);
}

/** The page of the guide that a part takes its sections from. Throws when there is none. */
export async function pageOf(language: Language, path: string): Promise<CollectionEntry<'docs'>> {
  const page = await getEntry('docs', `${language}/${path}`);
  if (!page) throw new Error(`content/docs/${language}/${path}.mdx does not exist.`);
  return page;
}

/** The organisations a part names: by id in its own order, or by their first purpose. */
export async function contactsOf(
  part: Extract<SheetPart, { kind: 'contacts' }>,
): Promise<Contact[]> {
  const named = await recordsOf('contacts', part.ids ?? []);
  const all = await allRecords('contacts');
  const byPurpose = (part.purposes ?? []).flatMap((purpose) =>
    all.filter((contact) => contact.purpose[0] === purpose),
  );
  return [...named, ...byPurpose];
}

/** How old the facts of a sheet are. */
export async function datesOf(sheet: Sheet, language: Language): Promise<SheetDates> {
  const facts = await Promise.all(sheet.parts.map((part) => factsOf(part, language)));
  return sheetDates([{ checked: sheet.reviewed, reviewBy: sheet.reviewBy }, ...facts.flat()]);
}

async function factsOf(part: SheetPart, language: Language): Promise<DatedFact[]> {
  switch (part.kind) {
    case 'page': {
      const { data } = await pageOf(language, part.page);
      return [{ checked: data.reviewed, reviewBy: data.reviewBy }];
    }
    case 'contacts':
      return (await contactsOf(part)).flatMap(contactFacts);
    case 'wallet':
      return (await recordsOf('contacts', part.contacts)).flatMap(contactFacts);
    case 'checklist': {
      const [checklist] = await recordsOf('checklists', [part.id]);
      const contacts = await recordsOf(
        'contacts',
        checklist!.items.flatMap((item) => item.contacts),
      );
      return contacts.flatMap(contactFacts);
    }
    case 'time-limits':
      return (await recordsOf('time-limits', part.ids)).map(({ readOn }) => datedFact(readOn));
    case 'calendar': {
      const ids = part.rows.flatMap((row) => row.timeLimit ?? []);
      return (await recordsOf('time-limits', ids)).map(({ readOn }) => datedFact(readOn));
    }
    default:
      return [];
  }
}

function contactFacts(contact: Contact): DatedFact[] {
  return contact.channels
    .filter((channel) => channel.status === 'current')
    .map((channel) => datedFact(lastChecked(channel), channel.reviewEvery));
}

/** The full address of a page of this site, or undefined when the site is built without one. */
export function fullAddress(site: URL | undefined, path: string): string | undefined {
  return site && new URL(`${basePath()}${path}`, site).href;
}
