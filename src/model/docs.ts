import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { readFieldComments } from './field-comments.ts';
import { tablesForAuthors } from './field-tables.ts';
import { tagTable } from './tag-table.ts';
import { tags } from './tags.ts';

/**
 * `npm run docs`: writes the table of tags into CONTRIBUTING from the files of the tags, and what the
 * fields of records are into FIELDS and, for the JSON Schemas that the site offers, into `field-notes.json`.
 */
const contributing = '.github/CONTRIBUTING.md';
const parts = /(<!-- tags:.*-->\n)[^]*(\n<!-- end of tags -->)/;
const text = readFileSync(contributing, 'utf8').replace(
  parts,
  (_, start: string, end: string) => `${start}\n${tagTable(tags)}\n${end}`,
);
await writeFormatted(contributing, text);
const notes = readFieldComments();
await writeFormatted('src/model/field-notes.json', JSON.stringify(notes));
await writeFormatted('.github/FIELDS.md', tablesForAuthors(notes));

async function writeFormatted(file: string, written: string): Promise<void> {
  const style = await resolveConfig(file, { config: '.config/prettier.config.mjs' });
  writeFileSync(file, await format(written, { ...style, filepath: file }));
}
