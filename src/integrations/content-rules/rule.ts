import type { Content } from '../../model/graph/content.ts';
import type { Problem } from '../../model/graph/problem.ts';

/**
 * What all content must keep: the default export of a file in `rules/`, by whose name it is called.
 * One test file stands beside it in `tests/content/`.
 */
export type Rule = (content: Content) => Iterable<Problem>;
