import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { fieldTable } from '../../../src/model/field-table.ts';
import { identifier } from '../../../src/model/fields/reference.ts';
import { tablesForReaders } from '../../../src/model/field-tables.ts';
import { recordJsonSchema } from '../../../src/model/json-schema.ts';

/** What the table says that each field holds, by the field. */
function held(schema: z.ZodType): Record<string, string> {
  const rows = fieldTable(recordJsonSchema(schema, {}, 'input'))
    .split('\n')
    .slice(2);
  return Object.fromEntries(
    rows.map((row) => row.split(' | ')).map(([field, holds]) => [field!.slice(2), holds!]),
  );
}

const days = z.int().min(1).max(365);

test('alternatives stand in a row, each once', () => {
  const forms = z.union([
    z.strictObject({ kind: z.enum(['chat', 'form', 'app']) }),
    z.strictObject({ kind: z.literal('email') }),
    z.strictObject({ kind: z.enum(['app', 'post']) }),
  ]);
  expect(held(forms)).toEqual({ '`kind`': '`chat`, `form`, `app`, `email` or `post`' });
});

test('what has a comma in it stays whole, alone and in every form of a record', () => {
  const form = { id: identifier('record'), days };
  const told = { '`id`': 'id, unique in the record', '`days`': 'whole number, 1 to 365' };
  expect(held(z.strictObject(form))).toEqual(told);
  const forms = ['a', 'b'].map((kind) => z.strictObject({ kind: z.literal(kind), ...form }));
  expect(held(z.union(forms))).toEqual({ '`kind`': '`a` or `b`', ...told });
});

test('alternatives with commas are kept apart by semicolons', () => {
  const field = z.union([days, z.array(z.enum(['a', 'b'])), z.string()]);
  expect(held(z.strictObject({ field }))).toEqual({
    '`field`': 'whole number, 1 to 365; list: `a` or `b`; or text',
  });
});

test('what is said of a field shows its signs, in code and outside', () => {
  const schema = z.strictObject({ script: z.string() });
  const said = 'Less < more: `content/call-scripts/<id>.yaml`.';
  expect(fieldTable(recordJsonSchema(schema, { script: said }, 'input'))).toContain(
    'Less &lt; more: `content/call-scripts/<id>.yaml`.',
  );
});

test('a kind of which nothing is written down yet has its fields', () => {
  const schemas = new Map([['kind', z.strictObject({ days })]]);
  expect(tablesForReaders(schemas, {})).toContain('`days`');
});
