import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  factHistory,
  withheldSpans,
  type Entry,
  type Version,
} from '../../../src/lib/ledger/fact-history.ts';
import { toldFacts, toldFields, type ToldFact } from '../../../src/model/told-facts.ts';

const day = 86_400_000;
const record = 'contacts/bank';
type Channel = Record<string, unknown>;

const factsOf = (channels: Channel[]) => toldFacts('contacts', 'bank', { channels });
const offered = (number: string, more: Channel = {}): Channel => ({
  id: 'lost',
  status: 'current',
  number: { domestic: number },
  ...more,
});
const withheld = { id: 'lost', status: 'unknown', reason: { ja: '不明', en: 'Unknown' } };

/** Versions of one record on one day after the other, each made from the one before. */
function versionsOf(...states: (Channel[] | undefined)[]): Version[] {
  return states.map((channels, at) => ({
    at: at * day,
    title: `Change ${at}`,
    isMerge: false,
    records: {
      [record]: {
        before: states[at - 1] && factsOf(states[at - 1]!),
        after: channels && factsOf(channels),
      },
    },
  }));
}

const lost = (line: Version[], written?: Version[]) =>
  factHistory(line, written).get('contacts/bank/lost') ?? [];
const events = (entries: Entry[]) => entries.map(({ event }) => event);

describe('what became of a number', () => {
  test('is told from its first day to its last', () => {
    const entries = lost(
      versionsOf(
        [offered('0120000001')],
        [offered('0120000002')],
        [withheld],
        [offered('0120000003')],
        [offered('0120000003', { verifiedOn: '2026-11-22', verifiedBy: ['AB'] })],
        [],
      ),
    );
    expect(events(entries)).toEqual([
      'begun',
      'changed',
      'withheld',
      'offered',
      'checked',
      'removed',
    ]);
    expect(entries[1]!.values).toEqual([
      { field: 'number', before: '0120000001', after: '0120000002' },
    ]);
    expect(entries[2]!.fact.data['reason']).toEqual(withheld.reason);
    expect(entries[4]!.check).toEqual({ on: '2026-11-22', by: ['AB'] });
    expect(entries.map(({ title }) => title)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `Change ${n}`));
  });

  test('is not offered from the day it is withheld to the day it is offered again', () => {
    const entries = lost(versionsOf([withheld], [offered('0120000001')], [withheld]));
    expect(events(entries)).toEqual(['listed', 'offered', 'withheld']);
    expect(withheldSpans(entries)).toEqual([{ from: 0, to: day }, { from: 2 * day }]);
  });

  test('says nothing where only its words changed', () => {
    expect(
      lost(versionsOf([offered('0120000001', { note: 'a' })], [offered('0120000001')])),
    ).toHaveLength(1);
  });

  test('goes on after a version that nobody can read', () => {
    const entries = lost(versionsOf([offered('0120000001')], undefined, [offered('0120000002')]));
    expect(events(entries)).toEqual(['begun', 'changed']);
  });
});

test('a length beside the words that say it changes no limit', () => {
  const limits = [{ text: {} }, { countedAs: { value: 90, unit: 'day' } }] as const;
  const line = limits.map((limit, at): Version => ({
    at,
    title: '',
    isMerge: false,
    records: {
      'time-limits/claim': { before: [], after: toldFacts('time-limits', 'claim', limit) },
    },
  }));
  expect(events(factHistory(line).get('time-limits/claim')!)).toEqual(['begun']);
});

describe('a merge', () => {
  const [begun, merge] = versionsOf([offered('0120000001')], [offered('0120000002')]) as [
    Version,
    Version,
  ];
  const merged = { ...merge, title: 'Merge branch', isMerge: true };

  test('gives the reason that was written down with the change', () => {
    expect(lost([begun, merged], [begun, { ...merge, at: 1 }]).at(-1)?.title).toBe('Change 1');
  });

  test('gives none where nobody wrote down the same change before', () => {
    const later = { ...merge, at: merged.at + 1 };
    const other = versionsOf([offered('0120000009')], [offered('0120000002')]);
    expect(lost([begun, merged], [begun, later, ...other]).at(-1)?.title).toBeUndefined();
  });
});

describe('any history', () => {
  const channel = fc
    .record(
      {
        status: fc.constantFrom('current', 'unknown', 'withdrawn'),
        number: fc.constantFrom({ domestic: '0120000001' }, { domestic: '0120000002' }),
        cost: fc.constantFrom('free', 'ordinary'),
        verifiedOn: fc.constantFrom('2026-11-22', '2026-11-23', null),
        note: fc.string(),
      },
      { requiredKeys: ['status'] },
    )
    .map((values) => ({ ...values, id: 'lost' }));
  const states = fc.array(fc.option(fc.array(channel, { maxLength: 1 }), { nil: undefined }), {
    minLength: 1,
  });

  test('ends with what the record says, each entry beginning where the last one ended', () => {
    fc.assert(
      fc.property(states, (versions) => {
        const entries = lost(versionsOf(...versions));
        let values: ToldFact['values'] = {};
        for (const entry of entries) {
          for (const { field, before, after } of entry.values) {
            expect(values[field]).toBe(before);
            values = { ...values, [field]: after };
          }
          const shown = entry.event === 'removed' ? {} : entry.fact.values;
          for (const field of toldFields) expect(values[field]).toBe(shown[field]);
        }
        const read = versions.filter((channels) => channels !== undefined);
        const last = read.at(-1)?.[0];
        const end = entries.at(-1);
        expect(end && end.event !== 'removed' ? end.fact.values : undefined).toEqual(
          last && factsOf([last])[0]!.values,
        );
      }),
    );
  });

  test('says of each day alone whether the fact was withheld', () => {
    fc.assert(
      fc.property(states, (versions) => {
        const spans = withheldSpans(lost(versionsOf(...versions)));
        let now: Channel[] = [];
        versions.forEach((channels, at) => {
          now = channels ?? now;
          const isWithheld = now.length > 0 && now[0]!['status'] !== 'current';
          const said = spans.some(({ from, to = Infinity }) => from <= at * day && at * day < to);
          expect(said).toBe(isWithheld);
        });
      }),
    );
  });
});
