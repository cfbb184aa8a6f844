import { contentError, describeProblem, located, type LineOf, type Problem } from './problem.ts';

/** A record or page that is there but does not hold what it must; what is wrong is told once, in `invalid`. */
export interface BrokenFile {
  file: string;
  /** Its folder below `content/`: a kind of record, or `docs`. */
  folder: string;
  /** Name of the record, or path of the page below its language. */
  name: string;
  /** What could be read of it; undefined when nothing could. */
  data?: unknown;
}

/** What reading found beside the content itself. */
export class Found {
  /** What does not parse or does not satisfy its schema. */
  readonly invalid: Problem[] = [];
  readonly broken: BrokenFile[] = [];
  /** The lines of the fields of each file of YAML. */
  readonly lines = new Map<string, LineOf>();

  tell(problem: Problem): void {
    this.invalid.push(located(problem, this.lines));
  }
}

/** What is read by those who cannot go on when anything is wrong with it. Throws with all of that. */
export function readOrThrow<Read>(read: (found: Found) => Read): Read {
  const found = new Found();
  const result = read(found);
  if (found.invalid.length > 0) throw contentError(found.invalid.map(describeProblem).join('\n'));
  return result;
}
