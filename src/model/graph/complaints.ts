import type { z } from 'astro/zod';
import { isOneSlipAway } from '../distance.ts';
import { valueAt } from '../fields/meaning.ts';
import { languages } from '../language.ts';

/** One thing that is wrong with data, and the keys that lead to it. */
interface Complaint {
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
  const isMissing = ({ path }: z.core.$ZodIssue) => valueAt(data, path) === undefined;
  const meant = new Set<string>();
  const unknown = issues.flatMap((issue) =>
    issue.code !== 'unrecognized_keys'
      ? []
      : issue.keys.map((key): Complaint => {
          const fields = [
            ...issues.flatMap((one) =>
              isMissing(one) && isBeside(one, issue) ? one.path.slice(-1) : [],
            ),
            ...(issue.path.length === 0 ? known : []),
          ].map(String);
          const field = fields.find(
            (one) => valueAt(data, [...issue.path, one]) === undefined && isOneSlipAway(key, one),
          );
          if (field) meant.add([...issue.path, field].join('.'));
          return {
            path: [...issue.path, key],
            message: field
              ? `is not a field: write "${field}".`
              : `is not a field here: correct its name, or take it out.${known.length > 0 && issue.path.length === 0 ? ` Known: ${known.join(', ')}.` : ''}`,
          };
        }),
  );
  const others = issues.filter(
    (issue) =>
      issue.code !== 'unrecognized_keys' && !(isMissing(issue) && meant.has(issue.path.join('.'))),
  );
  return [
    ...unknown,
    ...others.map((issue) => ({ path: issue.path, message: complaintOf(issue, data) })),
  ];
}

/** Whether a field that is missing would stand where fields are not known. */
function isBeside({ path }: z.core.$ZodIssue, unknown: z.core.$ZodIssue): boolean {
  return (
    path.length === unknown.path.length + 1 && unknown.path.every((key, at) => key === path[at])
  );
}

function complaintOf(issue: z.core.$ZodIssue, data: unknown): string {
  const value = valueAt(data, issue.path);
  if (typeof value === 'number' && issue.code === 'too_big')
    return `is ${value}: write ${String(issue.maximum)} or less.`;
  if (typeof value === 'number' && issue.code === 'too_small')
    return `is ${value}: write ${String(issue.minimum)} or more.`;
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return issue.message;
  if (value === undefined)
    return languages.some((language) => language === issue.path.at(-1))
      ? 'is missing: write it, since all languages of a text are needed.'
      : 'is missing: write it.';
  if (value === null) return 'has no value: write one, or take the field out if it is optional.';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object')
    return `is read as a ${typeof value === 'number' ? 'number' : 'yes or no'}, not as text: put it in quotes.`;
  if (issue.code === 'invalid_type' && /^(?:number|int)$/.test(issue.expected))
    return `is text where a number is needed: write the number without quotes.`;
  return issue.message;
}
