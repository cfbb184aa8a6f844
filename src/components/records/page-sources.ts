import type { CollectionEntry } from 'astro:content';
import { languageOfEntry } from '@lib/language-facts';
import { pageAddress } from '@lib/links';
import type { Source } from '@model/records/sources';
import { idsIn } from '@model/fields/meaning';
import type { Citation } from '@model/links';
import { pageFrontMatter } from '@model/page';
import { recordKinds, type RecordKind, type RecordOf } from '@model/records';
import { citationsOf, pathOf } from './pages';
import { recordsOf } from './records';

/** Where a page's sources are listed when not at its own end (`sourcesApart`); undefined where they are. */
export function sourcesPage(page: CollectionEntry<'docs'>): string | undefined {
  if (!page.data.sourcesApart) return undefined;
  return pageAddress(languageOfEntry(page.id), `${pathOf(page)}/sources`);
}

const known = new Map<string, Promise<Source[]>>();

/**
 * The sources a page rests on: those its text cites, in its order, those of the records it shows,
 * then those of its front matter. Worked out once a page in a build.
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

/** The kinds of record whose sources a page that shows them rests on, in the order of its list. */
const kinds = ['time-limits', 'contacts', 'checklists', 'charts', 'diagrams'] as const;

async function findSources(page: CollectionEntry<'docs'>): Promise<Source[]> {
  const { cited } = await citationsOf(page);
  const named = (kind: RecordKind) => cited.flatMap(({ to, id }) => (to === kind ? id : []));
  const namedIn = async (kind: RecordKind, ids: string[], to: RecordKind) =>
    (await recordsOf(kind, ids)).flatMap((record) => idsIn(recordKinds[kind], shownOf(record), to));
  const plans = named('plans');
  const checklists = [...named('checklists'), ...(await namedIn('plans', plans, 'checklists'))];
  const contacts = [
    ...named('contacts'),
    ...(await namedIn('checklists', checklists, 'contacts')),
    ...(await namedIn('plans', plans, 'contacts')),
  ];
  const shown: Partial<Record<RecordKind, string[]>> = { contacts, checklists };
  const below = await Promise.all(
    kinds.map((kind) => namedIn(kind, shown[kind] ?? named(kind), 'sources')),
  );
  return recordsOf('sources', [
    ...named('sources'),
    ...below.flat(),
    ...idsIn(pageFrontMatter, page.data, 'sources'),
  ]);
}

/** Of a contact pages show the channels that are current, and not its sites abroad. */
function shownOf(record: RecordOf<RecordKind>): object {
  return 'channels' in record
    ? { channels: record.channels.filter(({ status }) => status === 'current') }
    : record;
}
