/** The line on which a field stands, by its keys joined by dots, or else that of the nearest field around it; from 1. */
export type LineOf = (field: string) => number;

/** Something in `content/` that must not be published. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** The field, as keys joined by dots. */
  field?: string | undefined;
  /** From 1; found by the field where it is not given. */
  line?: number | undefined;
  /** What is wrong and what to do, as the rest of a sentence that begins with the place. */
  message: string;
  /** Does not stop a build. */
  isWarning?: boolean | undefined;
  /** The other file, where two files that are each right differ. */
  comparedWith?: string | undefined;
  /** Same for all problems that one mistake makes, which are told as one. */
  cause?: string | undefined;
}

/** A problem with the line of its field, by the files whose lines are known. */
export function located(problem: Problem, lines: ReadonlyMap<string, LineOf>): Problem {
  const { file, field } = problem;
  return problem.line === undefined && field
    ? { ...problem, line: lines.get(file)?.(field) }
    : problem;
}

/** A problem as a line for people: `content/contacts/smcc.yaml:12 channels.0.number: is missing: write it.`. */
export function describeProblem({ file, line, field, message }: Problem): string {
  return `${placeOf(file, line)}${field ? ` ${field}` : ''}: ${sentence(message)}`;
}

/** A place in a file as terminals and editors follow it: `content/contacts/smcc.yaml:12`. */
export function placeOf(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** A message that ends as a sentence does: those of schemas may lack the full stop. */
export function sentence(message: string): string {
  return /\.\)?$/.test(message) ? message : `${message}.`;
}

/** What ends a command because of the content, without a trace: where in the code it was thrown helps nobody. */
export function contentError(message: string): Error {
  const error = new Error(message);
  delete error.stack;
  return error;
}
