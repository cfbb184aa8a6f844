/** Something in `content/` that must not be published. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** The field, as keys joined by dots. */
  field?: string;
  /** From 1. */
  line?: number;
  /** What is wrong and what to do, as the rest of a sentence that begins with the place. */
  message: string;
}

/** A problem as a line for people: `content/contacts/smcc.yaml:12 channels.0.number: is missing…`. */
export function describeProblem({ file, line, field, message }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}${field ? ` ${field}` : ''}: ${message}`;
}
