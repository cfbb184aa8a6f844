import type { ZodType } from 'astro/zod';
import { terms } from '../../lib/terms-of-use.ts';
import { recordJsonSchema, writtenNotes, type JsonSchema } from '../../model/json-schema.ts';
import type { Contact } from '../../model/records/contacts.ts';
import { offeredKinds, recordKinds, type RecordKind } from '../../model/records/index.ts';
import { publishContact, publishedContact } from './published-contact.ts';

/** The kinds that are offered as data, each with the schema of a record as others get it. */
export const offeredSchemas = new Map<RecordKind, ZodType>(
  offeredKinds.map((kind) => [kind, kind === 'contacts' ? publishedContact : recordKinds[kind]]),
);

/** The records of a kind as a file, with its licence and the day it was written (`YYYY-MM-DD`). */
export function kindFile(kind: RecordKind, records: readonly { id: string }[], day: string) {
  const sorted = [...records].sort((first, second) => (first.id < second.id ? -1 : 1));
  return {
    $schema: `${kind}.schema.json`,
    ...terms,
    written: day,
    records:
      kind === 'contacts' ? sorted.map((record) => publishContact(record as Contact, day)) : sorted,
  };
}

/** The JSON Schema of such a file. */
export function kindFileSchema(kind: RecordKind): JsonSchema {
  const notes = writtenNotes[kind] ?? {};
  const items = recordJsonSchema(offeredSchemas.get(kind)!, notes, 'output');
  // The file has the one declaration for both.
  delete items.$schema;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: kind,
    type: 'object',
    properties: {
      $schema: { const: `${kind}.schema.json` },
      licence: { const: terms.licence },
      attribution: { const: terms.attribution },
      written: { type: 'string', format: 'date', description: 'The day of the file, in Japan.' },
      records: { type: 'array', items },
    },
    required: ['licence', 'attribution', 'written', 'records'],
    additionalProperties: false,
  };
}
