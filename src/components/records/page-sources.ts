import type { CollectionEntry } from 'astro:content';
import { languageOfEntry } from '@lib/language-facts';
import { pageAddress } from '@lib/links';
import type { Source } from '@model/records/sources';
import type { Citation } from '@model/links';
import { citationsOf, pathOf } from './pages';
import { recordsOf } from './records';

/**
 * Where a page's sources are listed when not at its own end; undefined where they are. On a page of
 * kind act-now the list of some fifty sources would be a quarter of what a reader in a hurry loads.
 */
export function sourcesPage(page: CollectionEntry<'docs'>): string | undefined {
  if (page.data.kind !== 'act-now') return undefined;
  return pageAddress(languageOfEntry(page.id), `${pathOf(page)}/sources`);
}

const known = new Map<string, Promise<Source[]>>();

/**
 * The sources a page rests on, in the order in which its text cites them: its citations, the
 * sources of the time limits, contacts, checklists and pictures it shows, then those of its front
 * matter. Worked out once a page in a build.
 */
export function pageSources(page: CollectionEntry<'docs'>): Promise<Source[]> {
  let sources = known.get(page.id);
  if (!sources) {
    sources = findSources(page);
    // While pages are being written, what they cite changes.
    if (import.meta.env.PROD && page.body) known.set(page.id, sources);
  }
  return sources;
}

/** How a page cites these sources. */
export async function citationsOn(
  page: CollectionEntry<'docs'>,
  ids: readonly string[],
): Promise<Citation[]> {
  const sources = await pageSources(page);
  const list = sourcesPage(page) ?? '';
  return ids.map((id) => ({
    number: sources.findIndex((source) => source.id === id) + 1,
    href: `${list}#source-${id}`,
  }));
}

async function findSources(page: CollectionEntry<'docs'>): Promise<Source[]> {
  const { cited } = await citationsOf(page);
  const named = (folder: string) => cited.flatMap(({ to, id }) => (to === folder ? id : []));
  const limits = await recordsOf('time-limits', named('time-limits'));
  const checklists = await recordsOf('checklists', named('checklists'));
  const items = checklists.flatMap((list) => list.items);
  const contacts = await recordsOf('contacts', [
    ...named('contacts'),
    ...items.flatMap((item) => item.contacts),
  ]);
  const channels = contacts
    .flatMap((contact) => contact.channels)
    .filter((channel) => channel.status === 'current');
  const charts = await recordsOf('charts', named('charts'));
  const diagrams = await recordsOf('diagrams', named('diagrams'));
  return recordsOf('sources', [
    ...named('sources'),
    ...[...limits, ...channels, ...items, ...charts, ...diagrams].flatMap(({ sources }) => sources),
    ...page.data.sources,
  ]);
}
