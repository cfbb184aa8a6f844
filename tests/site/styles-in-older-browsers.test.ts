import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const folder = join(inject('siteFolder'), '_astro');
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** What Safari 16.0 drops together with the declaration or rule it stands in. */
const newer = {
  'light-dark()': /light-dark\(/,
  'nested rules': /[;{}]\s*&/,
  'alternative text of generated content outside @supports':
    /(?<!@supports[^{]*\{[^{}]*\{)(?<!@supports[^{]*\{[^{}]*\{[^{}]*\}[^{}]*\{)content:\s*("[^"]*")\s*\/\s*"/,
};

test('there are style sheets to judge', () => expect(sheets.length).toBeGreaterThan(0));

test.each(Object.entries(newer))(
  'style sheets do without what Safari before 16.4 does not know: %s',
  (_, pattern) => {
    expect(sheets.map((sheet) => pattern.exec(sheet)?.[0]).filter(Boolean)).toEqual([]);
  },
);
