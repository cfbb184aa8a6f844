import { getCollection } from 'astro:content';
import type { Language } from '@model/language';
import { lastChecked } from '@lib/freshness';
import { basePath } from '@lib/links';
import { datedFact, sheetDates, type DatedFact } from '@lib/sheet-dates';
import { idsIn } from '@model/fields/meaning';
import { recordKinds, type RecordKind } from '@model/records';
import type { Contact } from '@model/records/contacts';
import { sheetPart, type Sheet, type SheetPart } from '@model/records/sheets';
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
export async function datesOf(sheet: Sheet, language: Language): Promise<DatedFact> {
  const facts = await Promise.all(sheet.parts.map((part) => factsOf(part, language)));
  return sheetDates([{ checked: sheet.reviewed, reviewBy: sheet.reviewBy }, ...facts.flat()]);
}

async function factsOf(part: SheetPart, language: Language): Promise<DatedFact[]> {
  switch (part.kind) {
    case 'page': {
      const page = await pageOf(language, part.page);
      const { reviewed, reviewBy } = page.data;
      const { cited } = await citationsOf(page);
      const named = (kind: RecordKind) =>
        cited.flatMap(({ to, id, section }) =>
          to === kind && part.sections.includes(section) ? id : [],
        );
      return [{ checked: reviewed, reviewBy }, ...(await namedFacts(named))];
    }
    case 'contacts':
      return (await contactsOf(part)).flatMap(contactFacts);
    case 'checklist': {
      const checklists = await recordsOf('checklists', [part.id]);
      const named = (kind: RecordKind) =>
        checklists.flatMap((checklist) => idsIn(recordKinds.checklists, checklist, kind));
      return [...(await namedFacts(named)), ...(await sourceFacts(named('sources')))];
    }
    case 'say': {
      // The words of a call have no date of their own; the page that gives them, if one does, has.
      const pages = await getCollection('docs', ({ id }) => id === `${language}/say/${part.id}`);
      return pages.map(({ data }) => ({ checked: data.reviewed, reviewBy: data.reviewBy }));
    }
    case 'audit':
      return sourceFacts((await allRecords('audit-items')).flatMap((item) => item.sources));
    default:
      return namedFacts((kind) => idsIn(sheetPart, part, kind));
  }
}

/** How old the limits and organisations are that something names. */
async function namedFacts(named: (kind: RecordKind) => string[]): Promise<DatedFact[]> {
  const timeLimits = await recordsOf('time-limits', named('time-limits'));
  const contacts = await recordsOf('contacts', named('contacts'));
  return [...timeLimits.map(({ readOn }) => datedFact(readOn)), ...contacts.flatMap(contactFacts)];
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
