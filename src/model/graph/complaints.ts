import type { z, ZodType } from 'astro/zod';
import { nearest } from '../distance.ts';
import { fieldsAt } from '../fields/fields-at.ts';
import { valueAt } from '../fields/meaning.ts';
import { inOurWords } from './in-our-words.ts';

/** One thing that is wrong with data, and the keys that lead to it. */
export interface Complaint {
  path: PropertyKey[];
  /** What is wrong and what to do, as the rest of a sentence that begins with the place. */
  message: string;
}

/**
 * What a schema says about data, in words for whoever writes the file: each mistake once. A field
 * whose name has a slip is both unknown and missing.
 * @param others what is known to be wrong beside it
 */
export function complaintsOf(
  schema: ZodType,
  data: unknown,
  others: Complaint[] = [],
): Complaint[] {
  const { error } = schema.safeParse(data, { error: inOurWords });
  const issues = (error?.issues ?? []).flatMap((issue) => partsOf(issue, data));
  const meant = new Set<string>();
  const unknown = issues.flatMap((issue) =>
    issue.code !== 'unrecognized_keys'
      ? []
      : issue.keys.map((key): Complaint => {
          const known = fieldsAt(schema, data, issue.path);
          const field = nearest(
            key,
            known.filter((one) => valueAt(data, [...issue.path, one]) === undefined),
          );
          if (field) meant.add([...issue.path, field].join('.'));
          return {
            path: [...issue.path, key],
            message: field
              ? `is not a field: write "${field}".`
              : `is not a field here: correct its name, or take it out.${known.length > 0 ? ` Known: ${known.join(', ')}.` : ''}`,
          };
        }),
  );
  const isMeant = ({ path }: Complaint) =>
    valueAt(data, path) === undefined && meant.has(path.join('.'));
  // What is said of fields together is not known while one of them has another name.
  const together = new Set(
    issues.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? path.join('.') : [])),
  );
  const certain = issues.filter(
    ({ code, path }) =>
      code !== 'unrecognized_keys' && !(code === 'custom' && together.has(path.join('.'))),
  );
  const rest = [...certain, ...others];
  return [
    ...unknown,
    ...rest.filter((one) => !isMeant(one)).map(({ path, message }) => ({ path, message })),
  ];
}

/**
 * What is wrong with the shape that was meant, where data has none of several: the one with the
 * fewest mistakes, unless the schema says what they are. Of digits without quotes it cannot know.
 */
function partsOf(issue: z.core.$ZodIssue, data: unknown): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const shapes = issue.errors
    .map((errors) =>
      errors.flatMap((one) => partsOf({ ...one, path: [...issue.path, ...one.path] }, data)),
    )
    .sort((one, other) => one.length - other.length);
  if (issue.message === '') return shapes[0] ?? [issue];
  const isUnquoted = (one: z.core.$ZodIssue) =>
    one.code === 'invalid_type' &&
    one.expected === 'string' &&
    one.path.length > issue.path.length &&
    typeof valueAt(data, one.path) === 'number';
  return shapes.find((errors) => errors.every(isUnquoted)) ?? [issue];
}
