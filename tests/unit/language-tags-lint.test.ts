import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import languages from '../../.config/eslint-languages.mjs';

/** What the rule says about a line of a file of `src/`. */
function told(code: string, file = 'src/components/a.ts'): string[] {
  const parser = tseslint.parser as Linter.Parser;
  return new Linter()
    .verify(
      code,
      [{ files: ['**/*.ts'], languageOptions: { parser } }, languages as Linter.Config],
      file,
    )
    .map(({ message }) => message);
}

test.each([
  "if (language === 'ja') a();",
  "const other = 'en' !== language;",
  "switch (language) { case 'ja': a(); }",
  "translateTo('en')('site.title');",
  "const shown = language ?? 'ja';",
])('a comparison with a tag is refused, with what to write: %s', (code) => {
  expect(told(code)).toEqual([expect.stringContaining('factsOf(language)')]);
});

test.each([
  'const a = { ja: 1, en: 2 };',
  "const a = { en: 2, 'ja': 1, fr: 3 };",
  "for (const language of ['ja', 'en']) a(language);",
  "let language: 'ja' | 'en';",
  'const a = /^(ja|en)\\//;',
])('a list of the languages is refused, with what to write: %s', (code) => {
  expect(told(code)).toEqual([expect.stringContaining('byLanguage')]);
});

test.each([
  'if (language === japanese) a();',
  "element.lang = 'ja';",
  'const a = { ja: 1 };',
  "if (kind === 'jan') a();",
  "const written = size.toLocaleString('en');",
])('what names no choice between languages is right: %s', (code) => {
  expect(told(code)).toEqual([]);
});

test('languages are said in their own files', () => {
  expect(told('const a = { ja: 1, en: 2 };', 'src/model/language.ts')).toEqual([]);
});
