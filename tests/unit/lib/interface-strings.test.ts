import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { translateTo } from '../../../src/lib/interface-strings.ts';
import { languages, type Language } from '../../../src/lib/language.ts';
import { interfaceStringKeys } from '../../../src/model/interface-strings.ts';

const stringsOf = (language: Language) =>
  parse(readFileSync(`content/i18n/${language}.yaml`, 'utf8')) as Record<string, string>;
const strings = { ja: stringsOf('ja'), en: stringsOf('en') };
const places = (text: string | undefined) =>
  [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

test.each(languages)('%s has every string of the interface', (language) => {
  const missing = interfaceStringKeys.filter((key) => !strings[language][key]?.trim());
  expect(missing).toEqual([]);
});

test('both languages fill the same places of every string', () => {
  const different = interfaceStringKeys.filter(
    (key) => String(places(strings.ja[key])) !== String(places(strings.en[key])),
  );
  expect(different).toEqual([]);
});

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
  expect(() => translateTo(language)('sources.cite')).toThrow(
    `content/i18n/${language}.yaml: "sources.cite" needs a value for {{number}}.`,
  );
});

test('lists are joined as each language writes them', () => {
  expect(translateTo('en')('list.separator')).toBe(', ');
  expect(translateTo('ja')('list.separator')).toBe('・');
});
