import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsIn, segmentsOf, withBlanks } from '../../../src/lib/case/places.ts';

test('a text has places, places with a blank, and parts that may be left out', () => {
  expect(segmentsOf('A {name|○○}[, by {day}] B {total}')).toEqual([
    'A ',
    { field: 'name', blank: '○○' },
    { optional: [', by ', { field: 'day', blank: '' }] },
    ' B ',
    { field: 'total', blank: '' },
  ]);
  expect(fieldsIn('A {name|○○}[, by {day}] B {total}')).toEqual(['name', 'day', 'total']);
});

test('while nothing fills it, a text has its blanks', () => {
  expect(withBlanks('{used|○月○日}、{amount|○○円}[、注文 {order|○○}]です。')).toBe(
    '○月○日、○○円、注文 ○○です。',
  );
});

test('a text without marks is one part, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((text) => !/[{}[\]]/.test(text)),
      (text) => {
        expect(segmentsOf(text)).toEqual([text]);
        expect(withBlanks(text)).toBe(text);
      },
    ),
  );
});
