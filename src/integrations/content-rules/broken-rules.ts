import { listed } from '../../lib/listed.ts';
import type { Content } from '../../model/graph/content.ts';
import {
  describeProblem,
  located,
  placeOf,
  sentence,
  type Problem,
} from '../../model/graph/problem.ts';
import { allRules } from './all-rules.ts';

/** A problem and the rule that found it. */
export interface BrokenRule extends Problem {
  /** Name of the rule, as its file is called. */
  rule: string;
}

/**
 * Everything that the rules say about content, one message a mistake, in the order of files and
 * lines: what follows from a mistake that is told is left out.
 */
export function brokenRules(content: Content): BrokenRule[] {
  const found = Object.entries(allRules).flatMap(([rule, check]) =>
    Array.from(check(content), (problem) => ({ ...located(problem, content.lines), rule })),
  );
  return withOneACause(withoutConsequences(found)).sort(byPlace);
}

/** A problem as a line for people, with the rule's name, by which its reason is found. */
export function describeBroken({ rule, ...problem }: BrokenRule): string {
  return `${describeProblem(problem)} [${rule}]`;
}

/**
 * Files are compared when each is right by itself, and warned of when they agree: a wrong field also
 * differs from the translation's, and a page that differs is not what its translation was read against.
 */
function withoutConsequences(found: BrokenRule[]): BrokenRule[] {
  const rankOf = ({ isWarning, comparedWith }: BrokenRule) =>
    isWarning ? 2 : comparedWith ? 1 : 0;
  const filesOf = ({ file, comparedWith }: BrokenRule) => [file, comparedWith ?? file];
  const lowest = new Map<string, number>();
  for (const one of found)
    for (const file of filesOf(one))
      lowest.set(file, Math.min(lowest.get(file) ?? Infinity, rankOf(one)));
  return found.filter((one) => filesOf(one).every((file) => lowest.get(file)! >= rankOf(one)));
}

/** Joins what one cause makes wrong at several places: told at the first, with the others named. */
function withOneACause(found: BrokenRule[]): BrokenRule[] {
  const groups = Map.groupBy(found, (one) => one.cause ?? one);
  return [...groups.values()].map(([first, ...others]) => {
    const places = new Set(others.map(({ file, line }) => placeOf(file, line)));
    return places.size === 0
      ? first!
      : {
          ...first!,
          message: `${sentence(first!.message)} The same in ${listed([...places], 10)}.`,
        };
  });
}

function byPlace(one: BrokenRule, other: BrokenRule): number {
  return one.file < other.file
    ? -1
    : one.file > other.file
      ? 1
      : (one.line ?? 0) - (other.line ?? 0);
}
