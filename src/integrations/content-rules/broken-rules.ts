import type { Content } from '../../model/graph/content.ts';
import { describeProblem, type Problem } from '../../model/graph/problem.ts';
import { allRules } from './all-rules.ts';

/** A problem and the rule that found it. */
export interface BrokenRule extends Problem {
  /** Name of the rule, as its file is called. */
  rule: string;
}

/** Everything that the rules say about content. */
export function brokenRules(content: Content): BrokenRule[] {
  return allRules.flatMap(({ name, check }) =>
    check(content).map((problem) => ({ ...problem, rule: name })),
  );
}

/** A problem as a line for people, with the rule's name, by which its reason is found. */
export function describeBroken({ rule, ...problem }: BrokenRule): string {
  return `${describeProblem(problem)} [${rule}]`;
}
