import type { CollectionEntry } from 'astro:content';
import { citationsIn } from '@lib/citations';
import type { Source } from '@model/records/sources';
import { languageOfEntry } from '@lib/language-facts';
import { pageAddress } from '@lib/links';
import { recordsOf } from './records';

/**
 * Where a page's sources are listed when not at its own end; undefined where they are. On a page of
 * kind act-now the list of some fifty sources would be a quarter of what a reader in a hurry loads.
 */
export function sourcesPage(page: CollectionEntry<'docs'>): string | undefined {
  if (page.data.kind !== 'act-now') return undefined;
  const path = page.id.split('/').slice(1).join('/');
  return pageAddress(languageOfEntry(page.id), `${path}/sources`);
}

/**
 * The sources a page rests on, in the order in which its text cites them: its citations, the
 * sources of the time limits, contacts, checklists and pictures it shows, then those of its front matter.
 */
export async function pageSources(page: CollectionEntry<'docs'>): Promise<Source[]> {
  const cited = citationsIn(page.body ?? '');
  const limits = await recordsOf('time-limits', cited.timeLimits);
  const checklists = await recordsOf('checklists', cited.checklists);
  const items = checklists.flatMap((list) => list.items);
  const contacts = await recordsOf('contacts', [
    ...cited.contacts,
    ...items.flatMap((item) => item.contacts),
  ]);
  const charts = await recordsOf('charts', cited.charts);
  const diagrams = await recordsOf('diagrams', cited.diagrams);
  const channels = contacts.flatMap((contact) => contact.channels);
  return recordsOf('sources', [
    ...cited.sources,
    ...limits.flatMap((limit) => limit.sources),
    ...channels
      .filter((channel) => channel.status === 'current')
      .flatMap((channel) => channel.sources),
    ...items.flatMap((item) => item.sources),
    ...charts.flatMap((chart) => chart.sources),
    ...diagrams.flatMap((diagram) => diagram.sources),
    ...page.data.sources,
  ]);
}
