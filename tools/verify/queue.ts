import type { Fact } from '../../src/integrations/content-rules/due-facts.ts';

/**
 * Facts that somebody has to look at: never seen live, or past their review period, in the order
 * given. Behind them come numbers and scripts that one other person has seen: two make them sure.
 * What was skipped comes last.
 * @param facts all, the most harmful first
 * @param initials who looks
 * @param skipped ids of facts, the first skipped first
 */
export function queueOf(
  facts: readonly Fact[],
  initials: string,
  skipped: ReadonlySet<string> = new Set(),
): Fact[] {
  const due = facts.filter(({ seenLive, state }) => seenLive === null || state !== 'fresh');
  const waiting = facts.filter((fact) => !due.includes(fact) && waitsForSecond(fact, initials));
  const all = [...due, ...waiting];
  const later = [...skipped].flatMap((id) => all.find((fact) => fact.id === id) ?? []);
  return [...all.filter(({ id }) => !skipped.has(id)), ...later];
}

/** Whether one person alone, and another one, has seen what two are to see. */
function waitsForSecond({ rank, seenBy, isOffered }: Fact, initials: string): boolean {
  const isForTwo = rank === 'number-to-stop' || rank === 'number' || rank === 'call-script';
  return isForTwo && isOffered && seenBy.length < 2 && !seenBy.includes(initials);
}
