import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z, ZodType } from 'astro/zod';
import { complaintsOf } from './complaints.ts';
import type { Found } from './found.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

/** Reads YAML against a schema: `data` when it satisfies that, or else what could be read of it. */
export function readData<Schema extends ZodType>(
  file: string,
  text: string,
  schema: Schema,
  found: Found,
): { data?: z.output<Schema>; value?: unknown } {
  const value = readYaml(file, text, found);
  if (!value) return {};
  const { success, data } = schema.safeParse(value);
  if (success) return { data, value };
  for (const { path, message } of complaintsOf(schema, value))
    found.tell({ file, field: path.join('.'), message });
  return { value };
}

/** What a file says, or nothing when it is not there or not right. */
export function readFile<Schema extends ZodType>(
  root: string,
  file: string,
  schema: Schema,
  found: Found,
): z.output<Schema> | undefined {
  if (!existsSync(join(root, file))) return undefined;
  const text = readText(root, file, found);
  return text === undefined ? undefined : readData(file, text, schema, found).data;
}
