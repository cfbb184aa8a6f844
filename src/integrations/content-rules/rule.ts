import type { Content } from '../../model/graph/content.ts';
import type { Problem } from '../../model/graph/problem.ts';

/** One rule that all content must keep; one file a rule in `rules/`, one test file beside it in `tests/content/`. */
export interface Rule {
  name: string;
  check: (content: Content) => Problem[];
}
