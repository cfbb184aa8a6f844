import { z, type ZodType } from 'astro/zod';
import fieldNotes from './field-notes.json' with { type: 'json' };
import { meaningOf, type Meaning } from './fields/meaning.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * What is said of the fields of each kind of record, by their paths: `channels[].number`; of the kind
 * itself, by the empty path.
 */
export type FieldNotes = Record<string, Record<string, string>>;

/** The comments at the fields, as `npm run docs` last wrote them down. */
export const writtenNotes: FieldNotes = fieldNotes;

/**
 * The JSON Schema of a record. Its fields have what they mean for titles, and what is said of them for
 * descriptions.
 * @param io whether it is for records as they are written, or as they are read: with their defaults
 */
export function recordJsonSchema(
  schema: ZodType,
  notes: FieldNotes[string],
  io: 'input' | 'output',
): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io,
    // What code checks (days of the calendar, numbering plans) has no form in JSON Schema.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const meaning = meaningOf(zodSchema);
      if (meaning) jsonSchema.title ??= titleOf(meaning, jsonSchema.pattern);
    },
  });
  describe(made, '', notes);
  return made;
}

/** The path of a field below another one. */
export const pathBelow = (path: string, field: string) =>
  path === '' ? field : `${path}.${field}`;

/** The forms that a schema may have: of a union its options, of any other it alone. */
export function formsOf(schema: JsonSchema): JsonSchema[] {
  return schema.anyOf ?? schema.oneOf ?? [schema];
}

function titleOf(meaning: Meaning, pattern: string | undefined): string {
  switch (meaning.kind) {
    case 'text':
      return 'words in both languages';
    case 'spoken':
      return 'words to say';
    case 'quote':
      return 'words of somebody else';
    case 'reference':
      return `id in ${meaning.to}`;
    case 'page':
      return 'page, by its path below the language';
    case 'former-address':
      return 'former id';
    case 'identifier':
      return meaning.uniqueIn === 'site' ? 'id, unique on the site' : 'id, unique in the record';
    case 'day':
      return pattern === '^\\d{4}-\\d{2}-\\d{2}$' ? 'day in Japan' : 'year, month or day';
  }
}

/** Writes what is said of a field, and of those below it, into its schema. */
function describe(schema: JsonSchema, path: string, notes: FieldNotes[string]): void {
  if (notes[path]) schema.description ??= notes[path];
  describeBelow(schema, path, notes);
}

function describeBelow(schema: JsonSchema, path: string, notes: FieldNotes[string]): void {
  for (const form of formsOf(schema)) {
    if (form !== schema) describeBelow(form, path, notes);
    else if (form.items) describeBelow(form.items as JsonSchema, `${path}[]`, notes);
    else
      for (const [name, field] of Object.entries(form.properties ?? {}))
        describe(field as JsonSchema, pathBelow(path, name), notes);
  }
}
