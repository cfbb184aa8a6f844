import type { ZodType } from 'astro/zod';
import { fieldTable } from './field-table.ts';
import { recordJsonSchema, type FieldNotes } from './json-schema.ts';
import { recordKindNames, recordKinds } from './records/index.ts';
import { notOffered } from './records/not-offered.ts';

const howToRead =
  'A field in brackets may be left out. Words in both languages are `{ ja: …, en: … }`.';

/** The fields of all kinds of record, for whoever writes records: `.github/FIELDS.md`. */
export function tablesForAuthors(notes: FieldNotes): string {
  const kinds = recordKindNames.map((kind) => {
    const kept = notOffered.get(recordKinds[kind]);
    const offer = kept
      ? `Not offered as data: ${kept.because}.`
      : `Offered as \`/data/${kind}.json\`.`;
    return section(kind, recordKinds[kind], notes[kind]!, 'input', offer);
  });
  return [
    '# Fields of records',
    `Written by \`npm run docs\` from \`src/model/records/\`. ${howToRead}`,
    ...kinds,
  ].join('\n\n');
}

/**
 * The fields of what is offered as data, for whoever uses it.
 * @param schemas of the records of each kind, as they are offered
 * @param notes a kind that is new to `npm run docs` has none yet
 */
export function tablesForReaders(schemas: ReadonlyMap<string, ZodType>, notes: FieldNotes): string {
  const kinds = [...schemas].map(([kind, schema]) =>
    section(kind, schema, notes[kind] ?? {}, 'output', `\`${kind}.json\`, \`${kind}.schema.json\``),
  );
  return ['# Fields of the data', howToRead, ...kinds].join('\n\n');
}

function section(
  kind: string,
  schema: ZodType,
  notes: FieldNotes[string],
  io: 'input' | 'output',
  offer: string,
): string {
  const table = fieldTable(recordJsonSchema(schema, notes, io));
  return [`## ${kind}`, notes[''] ?? '', offer, table].join('\n\n');
}
