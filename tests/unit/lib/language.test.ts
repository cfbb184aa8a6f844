import { expect, test } from 'vitest';
import { languageName } from '../../../src/lib/language-name.ts';
import { asLanguage, languageOfEntry } from '../../../src/lib/language-facts.ts';

test('an entry’s language is the first part of its id', () => {
  expect(languageOfEntry('ja/do/police')).toBe('ja');
  expect(languageOfEntry('en')).toBe('en');
});

test.each([undefined, '', 'fr', 'JA', null])('%j is not a language of the guide', (value) => {
  expect(() => asLanguage(value)).toThrow('is not a language of the guide');
});

test('a language is named in the reader’s own', () => {
  expect(languageName('ne', 'ja')).toBe('ネパール語');
  expect(languageName('ne', 'en')).toBe('Nepali');
});
