// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphHtml } from '../../../src/components/case-papers/paragraph-html.ts';
import { paragraphsIn } from '../../../src/components/case-papers/template.ts';
import { paperFieldNames } from '../../../src/lib/case/paper-fields.ts';
import { linesIn, segmentsOf } from '../../../src/lib/case/places.ts';

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => !/[{}[\]|\r\n\0]/.test(text));
const place = fc.constantFrom(...paperFieldNames()).map((name) => `{${name}}`);
const placeWithBlank = fc
  .tuple(fc.constantFrom(...paperFieldNames()), words)
  .map(([name, blank]) => `{${name}|${blank}}`);
const texts = (one: fc.Arbitrary<string>) => {
  const inner = fc.array(fc.oneof(words, one), { minLength: 1, maxLength: 4 });
  const line = fc
    .array(
      fc.oneof(
        words,
        one,
        inner.map((parts) => `[${parts.join('')}]`),
      ),
      { minLength: 1 },
    )
    .map((parts) => parts.join(''));
  return fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
};

const paragraph = fc.record({
  lines: fc.oneof(texts(place), texts(placeWithBlank)).map(linesIn),
  spoken: fc.oneof(fc.constant(undefined), words.map(segmentsOf)),
  placement: fc.constantFrom('start', 'centre', 'end'),
  each: fc.constantFrom(undefined, 'charges'),
  when: fc.constantFrom(undefined, 'refunded'),
  check: fc.constantFrom(undefined, 'sentToAmazon', 'amazonAnswered'),
});

test('what is drawn to fill in by hand is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(paragraph), (paragraphs) => {
      const page = document.createElement('div');
      page.innerHTML = paragraphs
        .map((one) => paragraphHtml(one, (field) => `<${field}>`, one.when ? 'Only if & when' : ''))
        .join('');
      expect(paragraphsIn(page)).toEqual(paragraphs);
    }),
  );
});

test('a list has several lines to write on, a sentence to say has one', () => {
  const linesOf = (text: string) =>
    paragraphHtml({ lines: linesIn(text), placement: 'start', each: 'charges' }, String, '').split(
      'data-field',
    ).length;
  expect(linesOf('{used}')).toBeGreaterThan(2);
  expect(linesOf('{used|○月}')).toBe(2);
});

test('a word that the build marked as one of another language stays in its text', () => {
  const page = document.createElement('div');
  page.innerHTML = paragraphHtml(
    { lines: linesIn('A report (被害届) on {used}'), placement: 'start' },
    String,
    '',
  ).replace('被害届', '<span lang="ja">被害届</span>');
  expect(paragraphsIn(page)[0]?.lines).toEqual([
    ['A report (', '被害届', ') on ', { field: 'used', blank: '' }],
  ]);
});
