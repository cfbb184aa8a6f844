import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { tagTable } from './tag-table.ts';
import { tags } from './tags.ts';

/** `npm run docs`: writes the table of tags into CONTRIBUTING, from the files of the tags. */
const file = '.github/CONTRIBUTING.md';
const parts = /(<!-- tags:.*-->\n)[^]*(\n<!-- end of tags -->)/;
const text = readFileSync(file, 'utf8').replace(
  parts,
  (_, start: string, end: string) => `${start}\n${tagTable(tags)}\n${end}`,
);
const style = await resolveConfig(file, { config: '.config/prettier.config.mjs' });
writeFileSync(file, await format(text, { ...style, parser: 'markdown' }));
