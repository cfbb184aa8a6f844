/** What can be said of a fact, the most pressing first. */
export const outcomes = ['changed to', 'gone', 'page gone', 'cannot tell', 'still there'] as const;

export type Outcome = (typeof outcomes)[number];

/** Whether somebody has to look at the fact. */
export const isAlarm = (outcome: Outcome): boolean =>
  outcome === 'changed to' || outcome === 'gone' || outcome === 'page gone';

/** What one page says of a fact. */
export interface Sighting {
  outcome: Outcome;
  /** Why, in a sentence; empty where the outcome says it all. */
  why: string;
  /** What stands in its place. */
  changedTo?: string;
  /** Whether the watcher itself saw the fact on this page before. */
  wasSeen: boolean;
}

const mostPressing = (sightings: Sighting[]): Outcome =>
  outcomes.find((outcome) => sightings.some((sighting) => sighting.outcome === outcome))!;

/**
 * What all its pages together say of a fact. A page that lost what the watcher saw there speaks
 * against the fact, whatever the others say. A page where it was never seen may be cited for
 * something else, such as the hours: it counts only if too few others show the fact.
 * @param sightings at least one
 * @param needed how many pages must show it
 */
export function judge(sightings: Sighting[], needed: number): Outcome {
  const lost = sightings.filter(({ wasSeen, outcome }) => wasSeen && isAlarm(outcome));
  if (lost.length > 0) return mostPressing(lost);
  const enough = Math.min(needed, sightings.length);
  const count = (outcome: Outcome) =>
    sightings.filter((sighting) => sighting.outcome === outcome).length;
  if (count('still there') >= enough) return 'still there';
  if (count('still there') + count('cannot tell') >= enough) return 'cannot tell';
  return mostPressing(sightings);
}
