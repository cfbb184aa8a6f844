import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEditions, groups } from '../../../src/lib/editions/compare.ts';
import { editionsAfter, isDropped, keptDays } from '../../../src/lib/editions/kept.ts';
import { addDays } from '../../../src/lib/japan-time.ts';
import { edition, editionOf, type EditionFact } from '../../../src/model/editions/edition.ts';
import { toldFields } from '../../../src/model/told-facts.ts';
import { readGuide } from '../../guide/guide.ts';

const label = { ja: '電話', en: 'Telephone' };
const hours =
  '{"weekly":[{"days":["mon"],"open":"09:00","close":"17:00"}],"publicHolidays":"closed"}';
const fact = (id: string, values: EditionFact['values']): EditionFact => ({ id, label, values });

const facts = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e').map((id) => `contacts/${id}/phone`),
      label: fc.constant(label),
      values: fc.record(
        {
          number: fc.constantFrom('110', '188'),
          address: fc.constantFrom('https://one.example/', 'https://two.example/'),
          hours: fc.constantFrom('{"always":true}', hours, '{"former":"shape"}', 'no JSON'),
          cost: fc.constantFrom('free', 'ordinary'),
          limit: fc.constantFrom('30 day', 'about 6 week'),
        },
        { requiredKeys: [] },
      ),
    }),
    { selector: ({ id }) => id },
  )
  .map((list) => list as EditionFact[]);

/** What is in which group, without the empty ones. */
const grouped = (before: EditionFact[], now: EditionFact[], renamed?: Map<string, string>) =>
  Object.fromEntries(
    Object.entries(compareEditions(before, now, renamed))
      .filter(([, found]) => found.length > 0)
      .map(([group, found]) => [group, found.map(({ id }) => id)]),
  );

describe('a comparison', () => {
  test('of an edition with itself finds nothing', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { same, ...others } = compareEditions(some, some);
        expect(same).toHaveLength(some.length);
        expect(Object.values(others).flat()).toEqual([]);
      }),
    );
  });

  test('puts each fact of either side into one group', () => {
    fc.assert(
      fc.property(facts, facts, (before, now) => {
        const found = compareEditions(before, now);
        const ids = groups.flatMap((group) => found[group].map(({ id }) => id));
        const all = new Set([...before, ...now].map(({ id }) => id));
        expect(ids.toSorted()).toEqual([...all].toSorted());
      }),
    );
  });

  test('the other way round has what came as what went, and the same changes', () => {
    fc.assert(
      fc.property(facts, facts, (before, now) => {
        const there = grouped(before, now);
        const back = grouped(now, before);
        const sorted = (ids: string[] = []) => ids.toSorted();
        expect(sorted(back['known'])).toEqual(sorted(there['withheld']));
        for (const group of ['number', 'limit', 'hours', 'same'])
          expect(sorted(back[group])).toEqual(sorted(there[group]));
      }),
    );
  });

  test('says of each fact what became of it, the number first', () => {
    const id = 'contacts/bank/phone';
    const before = [fact(id, { number: '110', hours: '{"always":true}' })];
    expect(grouped(before, [fact(id, { number: '188', hours })])).toEqual({ number: [id] });
    expect(grouped(before, [fact(id, { number: '110', hours })])).toEqual({ hours: [id] });
    expect(grouped(before, [])).toEqual({ withheld: [id] });
    expect(grouped([], before)).toEqual({ known: [id] });
    const limit = 'time-limits/claim';
    expect(grouped([fact(limit, { limit: '30 day' })], [fact(limit, {})])).toEqual({
      limit: [limit],
    });
  });

  test('finds no change in hours to which a field came that says nothing new', () => {
    const id = 'contacts/bank/phone';
    const now = hours.replace(/}$/, ',"closed":[],"varies":false}');
    expect(grouped([fact(id, { hours })], [fact(id, { hours: now })])).toEqual({ same: [id] });
  });

  test('knows a number of an organisation again whose line was renamed, and no other’s', () => {
    const before = [fact('contacts/bank/phone', { number: '110' })];
    const there = { number: '110', cost: 'free' };
    expect(grouped(before, [fact('contacts/bank/desk', there)])).toEqual({
      hours: ['contacts/bank/desk'],
    });
    expect(grouped(before, [fact('contacts/shop/phone', there)])).toEqual({
      known: ['contacts/shop/phone'],
      withheld: ['contacts/bank/phone'],
    });
  });

  test('knows an organisation by its former name', () => {
    const before = [fact('contacts/old/phone', { number: '110' })];
    const now = [fact('contacts/new/phone', { number: '188' })];
    const renamed = new Map([['contacts/old', 'contacts/new']]);
    expect(grouped(before, now, renamed)).toEqual({ number: ['contacts/new/phone'] });
  });
});

describe('the name of an edition', () => {
  const { records } = readGuide();
  const made = editionOf('2026-11-22', records);

  test('is its day and letters of its facts, and is what a file of it must have', () => {
    expect(made.edition).toMatch(/^2026-11-22-[a-z]{3}$/);
    expect(edition.safeParse(made).success).toBe(true);
    expect(editionOf('2026-11-22', records)).toEqual(made);
  });

  test('is another one when any value that readers act on is', () => {
    for (const field of toldFields)
      for (const [at, { values }] of made.facts.entries()) {
        if (values[field] === undefined) continue;
        const facts = structuredClone(made.facts);
        facts[at]!.values[field] += '0';
        expect(edition.safeParse({ ...made, facts }).success, `${at} ${field}`).toBe(false);
      }
  });

  test('does not depend on facts that are not offered', () => {
    const offered = made.facts.map(({ id }) => id);
    expect(offered).toContain('contacts/sample-card/lost-stolen');
    expect(offered).not.toContain('contacts/unknown-card/phone');
  });
});

describe('a release keeps editions', () => {
  const { facts } = editionOf('2026-11-22', readGuide().records);
  const present = { edition: '2026-11-22-bcd', facts };
  const before = (days: number) => ({ edition: `${addDays('2026-11-22', -days)}-bcd`, facts });

  test('as long as a number may go unchecked, and then their names alone', () => {
    expect(isDropped(before(keptDays).edition, present.edition)).toBe(false);
    expect(isDropped(before(keptDays + 1).edition, present.edition)).toBe(true);
    const [old, young, now] = editionsAfter(
      [before(keptDays + 1), before(keptDays), present],
      present,
    );
    expect(old).toEqual({ edition: before(keptDays + 1).edition });
    expect([young, now]).toEqual([before(keptDays), present]);
  });

  test('once each, however often it is made', () => {
    const once = editionsAfter([before(1), before(keptDays + 1)], present);
    expect(editionsAfter(once, present)).toEqual(once);
  });
});
