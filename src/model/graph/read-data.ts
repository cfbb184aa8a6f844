import type { z, ZodType } from 'astro/zod';
import { complaintOf, readYaml } from './read-yaml.ts';
import type { Problem } from '../../integrations/content-rules/rule.ts';

/** What a file of YAML says, or nothing when it breaks its schema; `invalid` is told how. */
export function readData<Schema extends ZodType>(
  file: string,
  text: string,
  schema: Schema,
  invalid: Problem[],
): z.output<Schema> | undefined {
  const parsed = readYaml(file, text, 1, invalid);
  if (!parsed) return undefined;
  const result = schema.safeParse(parsed.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues)
    invalid.push({
      file,
      field: issue.path.join('.'),
      line: parsed.lineOf(issue.path),
      message: complaintOf(issue, parsed.value),
    });
  return undefined;
}
