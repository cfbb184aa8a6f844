import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { quickFields } from '../../../src/model/graph/quick-yaml.ts';
import { guideContent } from '../../guide/guide.ts';

test.each([
  ['an anchor and its alias', 'one: &a x\ntwo: *a'],
  ['a tag', 'one: !!str 2'],
  ['a day', 'one: 2026-11-30'],
  ['a number with underscores', 'one: 1_000'],
  ['a number to another base', 'one: 0b11'],
  ['a key that is no word', '? {one: 2}\n: 3'],
  ['a field that stands there twice', 'one: 2\none: 3'],
  ['a second document', 'one: 2\n---\ntwo: 3'],
  ['a line that is no field', 'one: 2\ntwo'],
])('%s is left to the thorough reader', (_, text) => {
  expect(quickFields(text)).toBeUndefined();
});

const lines = globSync(`${guideContent}/**/*.yaml`)
  .map((file) => readFileSync(file, 'utf8').split('\n'))
  .filter(({ length }) => length > 1);

/** What people type by mistake, and what YAML takes for a sign. */
const typed = fc.oneof(
  fc.constantFrom(...':-\'"#[]{}&*!|>\t\n ,?%@`~._+=<あ　\r\u2028\ufeff'),
  fc.constantFrom('---', '...', '- ', ': ', ' #', '\n  ', '\n- ', '? ', '<<: ', "''", '|-', '>+\n'),
  fc.constantFrom('null', '~', '{}', '[]', 'yes', 'True', '0o17', '0x1F', '1e3', '.inf', '1_0'),
  fc.constantFrom('1', '007', '1.', '2026-11-30', '"\\x41"', '__proto__: 1\n'),
);
const mistake = fc.record({ at: fc.nat(), gone: fc.nat(3), typed });

/** Some lines of a file with a few mistakes in them. */
const mistyped = fc
  .record({
    file: fc.constantFrom(...lines),
    from: fc.nat(),
    length: fc.integer({ min: 1, max: 12 }),
    mistakes: fc.array(mistake, { maxLength: 3 }),
  })
  .map(({ file, from, length, mistakes }) => {
    const start = from % file.length;
    return mistakes.reduce(
      (text, { at, gone, typed }) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + typed + text.slice(place + gone);
      },
      file.slice(start, start + length).join('\n'),
    );
  });

test('what is read quickly is what the thorough reader reads, and it has nothing to say', () => {
  let read = 0;
  fc.assert(
    fc.property(mistyped, (text) => {
      const value = quickFields(text);
      if (value === undefined) return;
      read += 1;
      const document = parseDocument(text);
      expect(document.errors).toEqual([]);
      expect(document.warnings).toEqual([]);
      expect(value).toEqual(document.toJS());
    }),
    { numRuns: 3_000 },
  );
  expect(read).toBeGreaterThan(500);
});
