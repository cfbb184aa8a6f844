import { expect, test } from 'vitest';
import { translateTo } from '../../../src/lib/interface-strings.ts';
import { languages } from '../../../src/model/language.ts';

test('every place of a string is filled with its value', () => {
  expect(translateTo('en')('sources.cite', { number: 3 })).toBe('source 3');
  expect(translateTo('en')('contact.call', { organisation: 'JCB', number: '$& $1' })).toBe(
    'Call JCB, $& $1',
  );
});

test('a value of zero fills its place', () => {
  expect(translateTo('en')('sources.cite', { number: 0 })).toBe('source 0');
});

test.each(languages)('a missing value is an error that names the string in %s', (language) => {
  expect(() => translateTo(language)('sources.cite', {} as { number: number })).toThrow(
    `content/docs/${language}/strings.yaml: "sources.cite" needs a value for {{number}}.`,
  );
});

test('lists are joined as each language writes them', () => {
  expect(translateTo('en')('list.separator')).toBe(', ');
  expect(translateTo('ja')('list.separator')).toBe('・');
});
