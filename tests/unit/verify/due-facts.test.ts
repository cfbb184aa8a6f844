import { expect, test } from 'vitest';
import {
  factsByHarm,
  ranks,
  type Fact,
} from '../../../src/integrations/content-rules/due-facts.ts';
import { queueOf } from '../../../tools/verify/queue.ts';
import { readGuide } from '../../guide/guide.ts';

const { records } = readGuide();
const today = '2026-11-30';
const facts = factsByHarm(records, today);
const idsOf = (some: readonly Fact[]) => some.map(({ id }) => id);

test('the most harmful come first, and of these the longest unchecked', () => {
  expect(facts.map(({ rank }) => ranks.indexOf(rank))).toEqual(
    facts.map(({ rank }) => ranks.indexOf(rank)).sort(),
  );
  for (const rank of ranks) {
    const days = facts.filter((fact) => fact.rank === rank).map(({ checked }) => checked);
    expect(days, rank).toEqual([...days].sort());
    expect(days, rank).not.toEqual([]);
  }
  expect(idsOf(facts).slice(5, 7)).toEqual([
    'contacts/withheld-desk/phone',
    'contacts/ageing-desk/phone',
  ]);
});

test('numbers that stop a card and those of the shop are the most harmful', () => {
  expect(idsOf(facts.filter(({ rank }) => rank === 'number-to-stop')).sort()).toEqual([
    'contacts/amazon-jp/reported',
    'contacts/other-card/desk',
    'contacts/sample-card/abroad',
    'contacts/sample-card/lost-stolen',
    'contacts/unknown-card/phone',
  ]);
});

test('what was withdrawn is not looked for', () => {
  expect(idsOf(facts)).not.toContain('contacts/withdrawn-desk/phone');
});

/** A fact seen live by some people on a day. */
const seen = (seenBy: string[], changes: Partial<Fact> = {}): Fact => ({
  ...facts[0]!,
  id: `contacts/x/${seenBy.join('-')}`,
  seenLive: today,
  seenBy,
  state: 'fresh',
  ...changes,
});

test('the queue has what was never seen live or has aged, then what one other person saw', () => {
  const never = seen([], { id: 'never', seenLive: null });
  const aged = seen(['AB', 'CD'], { id: 'aged', state: 'ageing' });
  const all = [seen(['AB']), seen(['CD']), seen(['AB', 'CD']), never, aged];
  expect(idsOf(queueOf(all, 'AB'))).toEqual(['never', 'aged', 'contacts/x/CD']);
  expect(queueOf([seen(['CD'], { rank: 'time-limit' })], 'AB')).toEqual([]);
  expect(queueOf([seen(['CD'], { isOffered: false })], 'AB')).toEqual([]);
});

test('what was skipped comes last, the first skipped first', () => {
  const [first, second] = idsOf(queueOf(facts, 'AB'));
  const queue = idsOf(queueOf(facts, 'AB', new Set([second!, first!, 'gone'])));
  expect(queue.slice(-2)).toEqual([second, first]);
  expect(new Set(queue)).toEqual(new Set(idsOf(queueOf(facts, 'AB'))));
});
