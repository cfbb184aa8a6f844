import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z, ZodType } from 'astro/zod';
import { learnedWeights, type LearnedWeights } from '../learned-weights.ts';
import { complaintsOf } from './complaints.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { readYaml, type LineOf } from './read-yaml.ts';

/** Where the weights stand that search learnt. */
export const learnedWeightsFile = 'content/learned-weights.yaml';

/** What a file of YAML says: `data` when it satisfies its schema, or else what could be read of it. */
export type ReadData<Data> = { data: Data; value?: unknown; lineOf: LineOf } | { value?: unknown };

/** Reads YAML against a schema; what is wrong is told in `invalid` with its field and line. */
export function readData<Schema extends ZodType>(
  file: string,
  text: string,
  schema: Schema,
  invalid: Problem[],
): ReadData<z.output<Schema>> {
  const parsed = readYaml(file, text, 1, invalid);
  if (!parsed) return {};
  const { value, lineOf } = parsed;
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, value, lineOf };
  for (const { path, message } of complaintsOf(result.error.issues, value))
    invalid.push({ file, field: path.join('.'), line: lineOf(path), message });
  return { value };
}

/** What search learnt; nothing when the file is not there or not right. */
export function readLearnedWeights(root: string, invalid: Problem[]): LearnedWeights {
  return readFile(root, learnedWeightsFile, learnedWeights, invalid) ?? {};
}

/** What a file says, or nothing when it is not there or not right. */
export function readFile<Schema extends ZodType>(
  root: string,
  file: string,
  schema: Schema,
  invalid: Problem[],
): z.output<Schema> | undefined {
  if (!existsSync(join(root, file))) return undefined;
  const text = readText(root, file, invalid);
  const read = text === undefined ? {} : readData(file, text, schema, invalid);
  return 'data' in read ? read.data : undefined;
}
