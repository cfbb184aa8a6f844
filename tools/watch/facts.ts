import { showPhone } from '../../src/lib/phone.ts';
import type { PhoneNumber } from '../../src/model/fields/phone-number.ts';
import type { Records } from '../../src/model/graph/content.ts';
import { english } from '../../src/model/language.ts';
import type { Channel, Contact } from '../../src/model/records/contacts.ts';
import type { Duration, TimeLimit } from '../../src/model/records/time-limits.ts';

/** What is looked for in the words of a page. */
export type Sought =
  | { kind: 'number'; number: PhoneNumber }
  | { kind: 'email'; email: string }
  | { kind: 'length'; length: Pick<Duration, 'value' | 'unit'> };

/** A page that shows a fact, or that is the fact. */
export interface FactPage {
  /** The id of the source; an address that is a fact itself has none. */
  source?: string;
  url: string;
}

/** Something published that pages of others show, or that is the address of such a page. */
export interface Fact {
  /** Where it stands: `contacts/sample-card/lost-stolen`, `time-limits/claim-window`, `sources/diary`. */
  id: string;
  /** The file it is published from, from the root of the project. */
  file: string;
  /** What it is, in English. */
  title: string;
  /** The value as readers see it. */
  published: string;
  /** What to look for; left out where the fact is that the page is there. */
  sought?: Sought;
  /** Words in any language that stand beside it on a page: the label and the names of the organisation. */
  labels: string[];
  pages: FactPage[];
  /** How many of the pages must show it. */
  needed: number;
}

/**
 * The facts that can be watched, in the order of the content: numbers, mail addresses and web
 * addresses of contacts that are offered to readers, lengths of limits, and the pages of all sources
 * that nothing of this is read from.
 */
export function factsOf(records: Pick<Records, 'contacts' | 'time-limits' | 'sources'>): Fact[] {
  const urls = new Map(records.sources.map(({ data }) => [data.id, data.url]));
  const pagesOf = (sources: string[]): FactPage[] =>
    sources.flatMap((source) => {
      const url = urls.get(source);
      return url === undefined ? [] : [{ source, url }];
    });
  const facts = [
    ...records.contacts.flatMap(({ file, data }) => [
      ...addressesOf(data).map((address) => ({ file, ...address })),
      ...data.channels.flatMap((channel) => {
        const fact = ofChannel(data, channel, pagesOf);
        return fact ? [{ file, ...fact }] : [];
      }),
    ]),
    ...records['time-limits'].flatMap(({ file, data }) => {
      const fact = ofLimit(data, pagesOf);
      return fact ? [{ file, ...fact }] : [];
    }),
  ];
  const read = new Set(facts.flatMap(({ pages }) => pages.map(({ source }) => source)));
  const others = records.sources
    .filter(({ data }) => !read.has(data.id))
    .map(({ file, data }) => ({
      id: `sources/${data.id}`,
      file,
      ...address(data.title[english], data.url, data.id),
    }));
  return [...facts, ...others];
}

type FactOfRecord = Omit<Fact, 'file'>;

/** A fact that holds while a page answers at its address. */
const address = (title: string, url: string, source?: string) => ({
  title,
  published: url,
  labels: [],
  pages: [{ url, ...(source !== undefined && { source }) }],
  needed: 1,
});

/** The sites of an organisation. */
function addressesOf({ id, organisation, officialSite, sitesAbroad = [] }: Contact) {
  const name = organisation[english];
  return [
    ...(officialSite === undefined
      ? []
      : [
          { id: `contacts/${id}/officialSite`, ...address(`${name}: official site`, officialSite) },
        ]),
    ...sitesAbroad.map(({ url }) => ({
      id: `contacts/${id}/sitesAbroad/${new URL(url).host}`,
      ...address(`${name}: site abroad`, url),
    })),
  ];
}

function ofChannel(
  { id, organisation, brands }: Contact,
  channel: Channel,
  pagesOf: (sources: string[]) => FactPage[],
): FactOfRecord | undefined {
  if (channel.status !== 'current') return undefined;
  const title = `${organisation[english]}: ${channel.label[english]}`;
  const common = {
    id: `contacts/${id}/${channel.id}`,
    title,
    labels: [...Object.values(channel.label), ...Object.values(organisation), ...brands],
    pages: pagesOf(channel.sources),
    needed: channel.confidence === 'corroborated' ? 2 : 1,
  };
  if (channel.kind === 'tel')
    return (
      channel.number && {
        ...common,
        published: showPhone(channel.number).text,
        sought: { kind: 'number', number: channel.number },
      }
    );
  if (channel.kind === 'email')
    return channel.email === undefined
      ? undefined
      : { ...common, published: channel.email, sought: { kind: 'email', email: channel.email } };
  return channel.url === undefined ? undefined : { id: common.id, ...address(title, channel.url) };
}

function ofLimit(
  { id, label, duration, countedAs, sources }: TimeLimit,
  pagesOf: (sources: string[]) => FactPage[],
): FactOfRecord | undefined {
  const length = duration ?? countedAs;
  return (
    length && {
      id: `time-limits/${id}`,
      title: label[english],
      published: `${length.value} ${length.unit}${length.value === 1 ? '' : 's'}`,
      sought: { kind: 'length', length },
      labels: Object.values(label),
      pages: pagesOf(sources),
      needed: 1,
    }
  );
}
