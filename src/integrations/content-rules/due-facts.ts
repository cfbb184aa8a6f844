import { freshness, lastChecked, type Dated } from '../../lib/freshness.ts';
import { addDays } from '../../lib/japan-time.ts';
import { reviewPeriod } from '../../model/fields/verified.ts';
import { channelsOf, type Records } from '../../model/graph/content.ts';
import type { Channel, Contact } from '../../model/records/contacts.ts';

/**
 * Facts by the harm that a wrong one does, the worst first: whoever calls a wrong number to stop a
 * card tells a stranger of it; a wrong limit costs money later.
 */
export const ranks = [
  'number-to-stop',
  'number',
  'other-way',
  'time-limit',
  'call-script',
] as const;

/** A fact that somebody has to look at again: a channel of a contact, a time limit, a script for a call. */
export interface Fact {
  /** What names it: `contacts/smcc/lost-stolen`, `time-limits/bank-30-days`. */
  id: string;
  kind: 'contacts' | 'time-limits' | 'call-scripts';
  /** Path of its file from the project's root. */
  file: string;
  /** Where it stands in the record; empty for a whole record. */
  path: (string | number)[];
  rank: (typeof ranks)[number];
  /** Whether readers are offered it, rather than told that it is not known. */
  isOffered: boolean;
  /** The last day on which it was read or seen live, `YYYY-MM-DD`; empty for never. */
  checked: string;
  /** The day somebody saw the live page or called; null for never. */
  seenLive: string | null;
  /** Who did. */
  seenBy: string[];
  /** The last day of its review period; empty for never checked. */
  due: string;
  /** How far it has aged. */
  state: ReturnType<typeof freshness>;
}

/** Every fact that people check, the most harmful first, and of these the longest unchecked. */
export function factsByHarm(records: Pick<Records, Fact['kind']>, today: string): Fact[] {
  const channels = channelsOf(records)
    .filter(({ channel }) => channel.status !== 'withdrawn')
    .map(({ channel, contact, file, name, field }): Fact => ({
      id: `contacts/${name}/${channel.id}`,
      kind: 'contacts',
      file,
      path: ['channels', Number(field.split('.')[1])],
      rank: rankOf(channel, contact),
      isOffered: channel.status === 'current',
      ...agedBy(channel, channel.verifiedBy, today),
    }));
  const limits = records['time-limits'].map(({ file, name, data }): Fact => ({
    id: `time-limits/${name}`,
    kind: 'time-limits',
    file,
    path: [],
    rank: 'time-limit',
    isOffered: true,
    ...agedBy(
      { readOn: data.readOn, verifiedOn: data.verifiedOn ?? null, reviewEvery: reviewPeriod },
      data.verifiedBy,
      today,
    ),
  }));
  const scripts = records['call-scripts'].map(({ file, name, data }): Fact => ({
    id: `call-scripts/${name}`,
    kind: 'call-scripts',
    file,
    path: [],
    rank: 'call-script',
    isOffered: true,
    ...(data.verifiedOn === undefined
      ? { checked: '', seenLive: null, seenBy: [], due: '', state: 'ageing' as const }
      : agedBy(
          { readOn: data.verifiedOn, verifiedOn: data.verifiedOn, reviewEvery: reviewPeriod },
          data.verifiedBy,
          today,
        )),
  }));
  return [...channels, ...limits, ...scripts].sort(
    (one, other) =>
      ranks.indexOf(one.rank) - ranks.indexOf(other.rank) ||
      compare(one.checked, other.checked) ||
      compare(one.id, other.id),
  );
}

function rankOf(channel: Channel, { purpose }: Contact): Fact['rank'] {
  if (channel.kind !== 'tel') return 'other-way';
  const stops = purpose.includes('stop-card') || purpose.includes('amazon');
  return stops ? 'number-to-stop' : 'number';
}

function agedBy(fact: Dated, seenBy: string[] = [], today: string) {
  const checked = lastChecked(fact);
  return {
    checked,
    seenLive: fact.verifiedOn,
    seenBy,
    due: addDays(checked, fact.reviewEvery),
    state: freshness(fact, today),
  };
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
