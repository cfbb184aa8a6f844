import { getCollection } from 'astro:content';
import type { Language } from '@model/language';
import { lastChecked } from '@lib/freshness';
import { basePath } from '@lib/links';
import { datedFact, sheetDates, type DatedFact, type SheetDates } from '@lib/sheet-dates';
import type { Contact } from '@model/records/contacts';
import type { Sheet, SheetPart } from '@model/records/sheets';
import { citationsOf, pageOf } from './pages';
import { allRecords, recordsOf } from './records';

/** All sheets in their order. */
export async function allSheets(): Promise<Sheet[]> {
  return (await allRecords('sheets')).sort((first, second) => first.order - second.order);
}

/** The sheets that belong to a page of the guide, in their order. */
export async function sheetsOn(path: string): Promise<Sheet[]> {
  return (await allSheets()).filter((sheet) => sheet.on.includes(path));
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
      const page = await pageOf(language, part.page);
      const { reviewed, reviewBy } = page.data;
      const { cited } = await citationsOf(page);
      const named = (folder: string) =>
        cited.flatMap(({ to, id, section }) =>
          to === folder && part.sections.includes(section) ? id : [],
        );
      return [
        { checked: reviewed, reviewBy },
        ...(await timeLimitFacts(named('time-limits'))),
        ...(await recordsOf('contacts', named('contacts'))).flatMap(contactFacts),
      ];
    }
    case 'contacts':
      return (await contactsOf(part)).flatMap(contactFacts);
    case 'wallet':
      return (await recordsOf('contacts', part.contacts)).flatMap(contactFacts);
    case 'bring':
      return (await recordsOf('contacts', [part.contact])).flatMap(contactFacts);
    case 'checklist': {
      const [checklist] = await recordsOf('checklists', [part.id]);
      const items = checklist!.items;
      const contacts = await recordsOf(
        'contacts',
        items.flatMap((item) => item.contacts),
      );
      const sources = items.flatMap((item) => item.sources);
      return [...contacts.flatMap(contactFacts), ...(await sourceFacts(sources))];
    }
    case 'say': {
      // The words of a call have no date of their own; the page that gives them, if one does, has.
      const pages = await getCollection('docs', ({ id }) => id === `${language}/say/${part.id}`);
      return pages.map(({ data }) => ({ checked: data.reviewed, reviewBy: data.reviewBy }));
    }
    case 'audit':
      return sourceFacts((await allRecords('audit-items')).flatMap((item) => item.sources));
    case 'time-limits':
      return timeLimitFacts(part.ids);
    case 'calendar':
      return timeLimitFacts(part.rows.flatMap((row) => row.timeLimit ?? []));
    default:
      return [];
  }
}

async function timeLimitFacts(ids: string[]): Promise<DatedFact[]> {
  return (await recordsOf('time-limits', ids)).map(({ readOn }) => datedFact(readOn));
}

async function sourceFacts(ids: string[]): Promise<DatedFact[]> {
  return (await recordsOf('sources', ids)).map(({ readOn }) => datedFact(readOn));
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
