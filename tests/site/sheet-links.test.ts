import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, inject, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { sheet, type Sheet } from '../../src/model/records/sheets.ts';
import { attribute, readPages } from './pages.ts';

const folder = new URL('../../content/sheets/', import.meta.url);
const sheets: Sheet[] = readdirSync(folder).map((file) =>
  sheet.parse(parse(readFileSync(new URL(file, folder), 'utf8'))),
);
/** Where each page leads from its own text; asked once, not for each sheet. */
const leading = readPages(inject('siteFolder')).map(({ path, document }) => ({
  path,
  to: new Set(document.querySelectorAll('main a[href]').map((link) => attribute(link, 'href'))),
}));

describe.each(languages)('in %s', (language) => {
  test.each(sheets)('the sheet $id is linked from the pages it belongs to', ({ id, on }) => {
    const linking = leading
      .filter(({ to }) => to.has(`/${language}/print/${id}/`))
      .map(({ path }) => path);
    expect(linking).toEqual(expect.arrayContaining(on.map((path) => `/${language}/${path}/`)));
    // The list of sheets, that of all pages and the sheets themselves are found by who looks for paper.
    expect(linking.filter((path) => !/\/(?:print|search)\//.test(path))).not.toEqual([]);
  });
});
