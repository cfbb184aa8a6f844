import type { z } from 'astro/zod';
import { isOneSlipAway } from '../../lib/search/distance.ts';

/** One thing that is wrong with data, and the keys that lead to it. */
export interface Complaint {
  path: PropertyKey[];
  /** What is wrong and what to do, as the rest of a sentence that begins with the place. */
  message: string;
}

/**
 * What a schema says about data, in words for whoever writes the file: each mistake once. A field
 * whose name has a slip is both unknown and missing.
 * @param known names of fields to choose from, told with one that is unknown
 */
export function complaintsOf(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  known: string[] = [],
): Complaint[] {
  const missing = issues.filter((issue) => isMissing(issue, data));
  const meant = new Set<z.core.$ZodIssue>();
  const unknown = issues.flatMap((issue) =>
    issue.code !== 'unrecognized_keys'
      ? []
      : issue.keys.map((key): Complaint => {
          const field = missing.find(
            ({ path }) =>
              path.length === issue.path.length + 1 &&
              issue.path.every((part, place) => part === path[place]) &&
              isOneSlipAway(key, String(path.at(-1))),
          );
          if (field) meant.add(field);
          return {
            path: [...issue.path, key],
            message: field
              ? `is not a field: write "${String(field.path.at(-1))}".`
              : `is not a field here: correct its name, or take it out.${known.length > 0 && issue.path.length === 0 ? ` Known: ${known.join(', ')}.` : ''}`,
          };
        }),
  );
  const others = issues.filter((issue) => issue.code !== 'unrecognized_keys' && !meant.has(issue));
  return [
    ...unknown,
    ...others.map((issue) => ({ path: issue.path, message: complaintOf(issue, data) })),
  ];
}

function isMissing(issue: z.core.$ZodIssue, data: unknown): boolean {
  return valueAt(data, issue.path) === undefined;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

function complaintOf(issue: z.core.$ZodIssue, data: unknown): string {
  const value = valueAt(data, issue.path);
  if (typeof value === 'number' && issue.code === 'too_big')
    return `is ${value}: write ${String(issue.maximum)} or less.`;
  if (typeof value === 'number' && issue.code === 'too_small')
    return `is ${value}: write ${String(issue.minimum)} or more.`;
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return issue.message;
  if (value === undefined) return 'is missing.';
  if (value === null) return 'has no value: write one, or take the field out if it is optional.';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object')
    return `is read as a ${typeof value === 'number' ? 'number' : 'yes or no'}, not as text: put it in quotes.`;
  if (issue.code === 'invalid_type' && /^(?:number|int)$/.test(issue.expected))
    return `is text where a number is needed: write the number without quotes.`;
  return issue.message;
}
